package dev.gradus.data.paint;

import dev.gradus.data.DataException;
import dev.gradus.data.ImageSet;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pictures that were drawn on the pad. */
public final class DrawnType implements SourceType<DrawnImages> {

    public static final DrawnType TYPE = new DrawnType();

    private DrawnType() {
    }

    @Override
    public String id() {
        return "drawn";
    }

    @Override
    public String name() {
        return "Drawn pictures";
    }

    @Override
    public DrawnImages blank() {
        return DrawnImages.ofDigits();
    }

    @Override
    public List<SourceSetting<DrawnImages, ?>> settings() {
        return List.of();
    }

    @Override
    public Optional<DrawnImages> recognise(Path place) {
        return Optional.empty();
    }

    @Override
    public ImageSet read(DrawnImages source, Path folder) throws DataException {
        int count = source.images().size();
        if (count < DrawnImages.LEAST_IMAGES) {
            throw new DataException("Drawn pictures: there are " + count + "; expected at least " + DrawnImages.LEAST_IMAGES
                    + ". Draw more.");
        }
        int size = DrawnImages.SIDE * DrawnImages.SIDE;
        byte[] pixels = new byte[count * size];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(source.images().get(i).pixels(), 0, pixels, i * size, size);
            labels[i] = source.images().get(i).kind();
        }
        return ImageSet.of("Drawn pictures", 1, DrawnImages.SIDE, DrawnImages.SIDE, pixels, labels, source.classes());
    }

    @Override
    public Optional<InputPlan> plan(DrawnImages source) {
        return Optional.of(new InputPlan.Images(InputPlan.PixelScaling.UNIT));
    }
}
