package dev.gradus.data.numpy;

import dev.gradus.data.DataException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an .npy file says about itself: six signs, the version, the length of a Python dictionary, the dictionary.
 *
 * @param kind    b, i, u, f for numbers; U and S for texts
 * @param width   bytes of a value; of U four a character
 * @param fortran first axis fastest; otherwise the last
 */
record NpyHeading(char kind, int width, boolean little, boolean fortran, int[] shape) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final int MOST_AXES = 8;
    private static final int WIDEST_TEXT = 4_000;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([<>|=])?([a-zA-Z?])(\\d*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L,\\s]*)\\)");

    static boolean begins(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC);
    }

    static NpyHeading read(InputStream in, String name) throws IOException, DataException {
        DataInputStream data = new DataInputStream(in);
        try {
            byte[] magic = new byte[MAGIC.length];
            data.readFully(magic);
            if (!begins(magic)) {
                throw new DataException(name + " is no array of NumPy. Get the file again.");
            }
            int version = data.readUnsignedByte();
            data.readUnsignedByte();
            if (version < 1 || version > 3) {
                throw new DataException(name + " is of version " + version + " of the format; expected 1 to 3. Save it again with numpy.save.");
            }
            long length = version == 1 ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
                    : Integer.toUnsignedLong(Integer.reverseBytes(data.readInt()));
            if (length > LONGEST) {
                throw new DataException(name + " has a heading of " + length + " bytes; expected at most " + LONGEST + ". Get the file again.");
            }
            byte[] text = new byte[(int) length];
            data.readFully(text);
            return parse(new String(text, StandardCharsets.UTF_8), name);
        } catch (EOFException truncated) {
            throw new DataException(name + " ends within its heading. Get the file again.", truncated);
        }
    }

    private static NpyHeading parse(String text, String name) throws DataException {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!order.find() || !shape.find()) {
            throw new DataException(name + " has a heading that cannot be read. Save it again with numpy.save.");
        }
        if (!type.find()) {
            throw new DataException(name + " holds records of several values. Expected an array of numbers: save its columns one by one.");
        }
        char kind = type.group(2).equals("?") ? 'b' : type.group(2).charAt(0);
        int width = type.group(3).isEmpty() ? 1 : type.group(3).length() > 6 ? -1 : Integer.parseInt(type.group(3));
        boolean number = kind == 'b' && width == 1 || (kind == 'i' || kind == 'u') && List.of(1, 2, 4, 8).contains(width)
                || kind == 'f' && List.of(2, 4, 8).contains(width);
        boolean words = (kind == 'U' || kind == 'S') && width >= 1 && width <= WIDEST_TEXT;
        if (!number && !words) {
            throw new DataException(name + " holds values of the type " + type.group(2) + type.group(3) + (kind == 'O'
                    ? ", Python objects, which are programs" : "") + ". Expected numbers of 8 to 64 bits, or texts.");
        }
        return new NpyHeading(kind, kind == 'U' ? 4 * width : width, !">".equals(type.group(1)), order.group(1).equals("True"),
                shape(shape.group(1), name));
    }

    private static int[] shape(String text, String name) throws DataException {
        List<Integer> axes = new ArrayList<>();
        for (String axis : text.replace("L", "").split(",")) {
            String number = axis.strip();
            if (!number.isEmpty()) {
                if (number.length() > 9 || !number.matches("\\d+") || axes.size() == MOST_AXES) {
                    throw new DataException(name + " claims the shape (" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                            + "), which cannot be. Get the file again.");
                }
                axes.add(Integer.parseInt(number));
            }
        }
        return axes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Bytes of all values; the largest number where it does not fit one. */
    long bytes() {
        try {
            long bytes = width;
            for (int axis : shape) {
                bytes = Math.multiplyExact(bytes, axis);
            }
            return bytes;
        } catch (ArithmeticException huge) {
            return Long.MAX_VALUE;
        }
    }

    String shapeText() {
        return String.join(" x ", Arrays.stream(shape).mapToObj(Integer::toString).toList());
    }
}
