package dev.gradus.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalAxesTest {

    /** Four points on a cross: 3 away along (3, 4) / 5, 1 away along (-4, 3) / 5, around (10, 20). */
    private static final Matrix CROSS = Matrix.wrap(new double[] {
            10 + 1.8, 20 + 2.4, 10 - 1.8, 20 - 2.4, 10 - 0.8, 20 + 0.6, 10 + 0.8, 20 - 0.6}, 2);

    @Test
    void theAxesOfACrossAreItsArmsAndTheSharesAreTheirSquaredLengths() {
        PrincipalAxes axes = PrincipalAxes.of(CROSS);
        assertThat(Math.abs(axes.axis(0, 0) * 0.6 + axes.axis(0, 1) * 0.8)).isCloseTo(1, within(1e-12));
        assertThat(Math.abs(axes.axis(1, 0) * -0.8 + axes.axis(1, 1) * 0.6)).isCloseTo(1, within(1e-12));
        assertThat(axes.share(0)).isCloseTo(0.9, within(1e-12));
        assertThat(axes.share(1)).isCloseTo(0.1, within(1e-12));
        Matrix placed = axes.coordinates(CROSS);
        assertThat(Math.abs(placed.get(0, 0))).isCloseTo(3, within(1e-12));
        assertThat(placed.get(1, 0)).isCloseTo(0, within(1e-12));
        assertThat(Math.abs(placed.get(1, 2))).isCloseTo(1, within(1e-12));
    }

    @Test
    void morePointsThanFeaturesAndMoreFeaturesThanPointsGiveTheSameAxes() {
        long key = Randoms.key(5, "cloud");
        Matrix wide = Matrix.zeros(7, 5);
        for (int i = 0; i < wide.data.length; i++) {
            wide.data[i] = Randoms.uniform(key, i) * (i % 7 + 1);
        }
        Matrix twice = Matrix.zeros(7, 10);
        for (int column = 0; column < 10; column++) {
            for (int row = 0; row < 7; row++) {
                twice.set(row, column, wide.get(row, column % 5));
            }
        }
        PrincipalAxes few = PrincipalAxes.of(wide);
        PrincipalAxes many = PrincipalAxes.of(twice);
        for (int k = 0; k < PrincipalAxes.COUNT; k++) {
            double product = 0;
            for (int row = 0; row < 7; row++) {
                product += few.axis(k, row) * many.axis(k, row);
            }
            assertThat(Math.abs(product)).isCloseTo(1, within(1e-9));
            assertThat(few.share(k)).isCloseTo(many.share(k), within(1e-9));
        }
    }

    @Test
    void pointsThatAllLieInOnePlaceHaveNoSpread() {
        PrincipalAxes axes = PrincipalAxes.of(Matrix.wrap(new double[] {1, 2, 3, 1, 2, 3}, 3));
        assertThat(axes.share(0)).isZero();
        assertThat(axes.coordinates(Matrix.wrap(new double[] {1, 2, 3}, 3)).toArray()).containsExactly(0, 0);
    }

    @Test
    void oneFeatureLiesOnTheFirstAxisAlone() {
        PrincipalAxes axes = PrincipalAxes.of(Matrix.wrap(new double[] {1, 4, 7}, 1));
        assertThat(axes.share(0)).isCloseTo(1, within(1e-12));
        assertThat(axes.share(1)).isZero();
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        assertThatThrownBy(() -> PrincipalAxes.of(Matrix.wrap(new double[] {1, Double.NaN}, 1)))
                .hasMessage("Principal axes need finite numbers, but a point holds another one.");
    }

    @Test
    void theTurnLaysATurnedAndAMirroredPictureBackUponTheFirst() {
        Matrix first = Matrix.wrap(new double[] {1, 0, 0, 2, -3, 1, 0.5, 0.5}, 2);
        Turn quarter = new Turn(0, -1, 1, 0);
        Turn mirror = new Turn(1, 0, 0, -1);
        for (Matrix moved : new Matrix[] {quarter.of(first), mirror.of(first), quarter.of(mirror.of(first))}) {
            assertThat(Turn.onto(moved, first).of(moved).toArray()).containsExactly(first.toArray(), within(1e-12));
        }
    }
}
