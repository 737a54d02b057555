package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void aWindowHasAsManyPlacesAsItFitsInto() {
        for (int size = 1; size < 12; size++) {
            for (int kernel = 1; kernel < 5; kernel++) {
                for (int stride = 1; stride < 4; stride++) {
                    for (int dilation = 1; dilation < 3; dilation++) {
                        Window window = new Window(kernel, 1, stride, 1, dilation, 1, 1, 0, 0, 0);
                        assertEquals(count(size + 1, kernel, stride, dilation), Math.max(0, window.outHeight(size)));
                    }
                }
            }
        }
    }

    @Test
    void aWindowThatNeverFitsHasNoPlace() {
        assertTrue(new Window(9, 9, 1, 1, 1, 1, 0, 0, 0, 0).outHeight(3) < 1);
    }

    @Test
    void aStrideOfZeroIsRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new Window(3, 3, 0, 1, 1, 1, 0, 0, 0, 0));
        assertTrue(refused.getMessage().contains("stride 0×1"), refused.getMessage());
    }

    private static int count(int padded, int kernel, int stride, int dilation) {
        int places = 0;
        for (int start = 0; start + dilation * (kernel - 1) < padded; start += stride) {
            places++;
        }
        return places;
    }
}
