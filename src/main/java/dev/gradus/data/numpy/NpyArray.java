package dev.gradus.data.numpy;

import dev.gradus.data.DataException;
import dev.gradus.data.FreeMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An array at rest in the bytes of its file. Places are counted with the last axis fastest, whatever the file does. */
final class NpyArray {

    private final String name;
    private final NpyHeading heading;
    private final ByteBuffer bytes;
    private final int count;

    private NpyArray(String name, NpyHeading heading, ByteBuffer bytes) {
        this.name = name;
        this.heading = heading;
        this.bytes = bytes;
        int values = 1;
        for (int axis : heading.shape()) {
            values *= axis;
        }
        this.count = values;
    }

    /**
     * @param name in messages
     * @param size bytes that there can be at most: what a heading claims beyond them is refused before room is made
     */
    static NpyArray read(InputStream in, String name, long size) throws IOException, DataException {
        NpyHeading heading = NpyHeading.read(in, name);
        long need = heading.bytes();
        if (need > size) {
            throw new DataException(name + " claims " + heading.shapeText() + " values of " + heading.width()
                    + " bytes, but is too short for them. Get the file again.");
        }
        FreeMemory.check(name, "an array of " + heading.shapeText(), need, "Use fewer values");
        if (need > FreeMemory.MOST_BYTES) {
            throw new DataException(name + ": an array of " + heading.shapeText() + " is " + FreeMemory.readable(need) + "; expected at most "
                    + FreeMemory.readable(FreeMemory.MOST_BYTES) + ". Use fewer values.");
        }
        byte[] values = in.readNBytes((int) need);
        if (values.length < need) {
            throw new DataException(name + " ends after " + values.length + " of " + need + " bytes. Get the file again.");
        }
        return new NpyArray(name, heading, ByteBuffer.wrap(values).order(heading.little() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    }

    String name() {
        return name;
    }

    int[] shape() {
        return heading.shape();
    }

    int axes() {
        return heading.shape().length;
    }

    int count() {
        return count;
    }

    /** Values of one entry of the first axis. */
    int size() {
        return count == 0 ? 0 : count / heading.shape()[0];
    }

    boolean texts() {
        return heading.kind() == 'U' || heading.kind() == 'S';
    }

    boolean bytesOnly() {
        return heading.kind() == 'u' && heading.width() == 1;
    }

    /** Whole numbers, and true and false. */
    boolean whole() {
        return !texts() && heading.kind() != 'f';
    }

    boolean flags() {
        return heading.kind() == 'b';
    }

    String shapeText() {
        return heading.shapeText();
    }

    private int at(int place) {
        if (!heading.fortran() || axes() < 2) {
            return place * heading.width();
        }
        int rest = place;
        int stride = count;
        int at = 0;
        for (int axis = axes() - 1; axis >= 0; axis--) {
            int length = heading.shape()[axis];
            stride /= length;
            at += rest % length * stride;
            rest /= length;
        }
        return at * heading.width();
    }

    double number(int place) {
        int at = at(place);
        return switch (heading.kind()) {
            case 'b' -> bytes.get(at) == 0 ? 0 : 1;
            case 'f' -> heading.width() == 8 ? bytes.getDouble(at) : heading.width() == 4 ? (double) bytes.getFloat(at) : half(bytes.getShort(at));
            case 'i' -> switch (heading.width()) {
                case 1 -> bytes.get(at);
                case 2 -> bytes.getShort(at);
                case 4 -> bytes.getInt(at);
                default -> bytes.getLong(at);
            };
            default -> switch (heading.width()) {
                case 1 -> bytes.get(at) & 0xff;
                case 2 -> bytes.getShort(at) & 0xffff;
                case 4 -> bytes.getInt(at) & 0xffffffffL;
                default -> unsigned(bytes.getLong(at));
            };
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1 | value & 1) * 2.0;
    }

    /** IEEE 754 binary16. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int mantissa = bits & 0x3ff;
        double value = exponent == 0 ? mantissa * 0x1p-24
                : exponent == 31 ? mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN : (1 + mantissa * 0x1p-10) * Math.scalb(1.0, exponent - 15);
        return bits < 0 ? -value : value;
    }

    String text(int place) {
        int at = at(place);
        StringBuilder text = new StringBuilder();
        if (heading.kind() == 'S') {
            int end = heading.width();
            while (end > 0 && bytes.get(at + end - 1) == 0) {
                end--;
            }
            return new String(bytes.array(), at, end, StandardCharsets.ISO_8859_1);
        }
        for (int i = 0; i < heading.width(); i += 4) {
            int point = bytes.getInt(at + i);
            if (point != 0) {
                text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xfffd);
            }
        }
        return text.toString();
    }
}
