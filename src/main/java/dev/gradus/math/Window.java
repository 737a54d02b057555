package dev.gradus.math;

/**
 * A window that slides over a plane, for convolutions and pooling. Along one axis, an input of {@code n} numbers gives
 * {@code floor((n + padBefore + padAfter - dilation (kernel - 1) - 1) / stride) + 1} places (PyTorch's Conv2d).
 *
 * @param dilationHeight distance between two taps of the window; 1 when they are neighbours
 * @param padTop         rows of padding above; the others likewise
 */
public record Window(int kernelHeight, int kernelWidth, int strideHeight, int strideWidth, int dilationHeight,
        int dilationWidth, int padTop, int padBottom, int padLeft, int padRight) {

    public Window {
        if (kernelHeight < 1 || kernelWidth < 1 || strideHeight < 1 || strideWidth < 1 || dilationHeight < 1
                || dilationWidth < 1 || padTop < 0 || padBottom < 0 || padLeft < 0 || padRight < 0) {
            throw new IllegalArgumentException("A window has sizes, strides and dilations of at least 1 and padding of "
                    + "at least 0, but got a kernel of " + kernelHeight + "×" + kernelWidth + ", stride " + strideHeight
                    + "×" + strideWidth + ", dilation " + dilationHeight + "×" + dilationWidth + ", padding " + padTop
                    + ", " + padBottom + ", " + padLeft + ", " + padRight + ".");
        }
    }

    /** Places of the window along the height; below 1 when it does not fit even once. */
    public int outHeight(int height) {
        return places(height + padTop + padBottom, kernelHeight, strideHeight, dilationHeight);
    }

    /** Places of the window along the width; below 1 when it does not fit even once. */
    public int outWidth(int width) {
        return places(width + padLeft + padRight, kernelWidth, strideWidth, dilationWidth);
    }

    /** Numbers under the window. */
    public int area() {
        return kernelHeight * kernelWidth;
    }

    private static int places(int padded, int kernel, int stride, int dilation) {
        return Math.floorDiv(padded - dilation * (kernel - 1) - 1, stride) + 1;
    }
}
