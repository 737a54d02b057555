package dev.gradus.data.paint;

import java.util.Base64;

/**
 * One drawn picture.
 *
 * @param kind its class
 * @param ink  0 paper to 255 ink, row by row, in base64
 */
public record DrawnImage(int kind, String ink) {

    public DrawnImage {
        if (Base64.getDecoder().decode(ink).length != DrawnImages.SIDE * DrawnImages.SIDE) {
            throw new IllegalArgumentException("A drawn picture has " + DrawnImages.SIDE + " × " + DrawnImages.SIDE + " pixels.");
        }
    }

    public static DrawnImage of(int kind, byte[] ink) {
        return new DrawnImage(kind, Base64.getEncoder().encodeToString(ink));
    }

    public byte[] pixels() {
        return Base64.getDecoder().decode(ink);
    }
}
