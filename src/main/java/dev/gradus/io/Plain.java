package dev.gradus.io;

import dev.gradus.math.Shape;
import dev.gradus.train.Numbers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The codecs of plain values, and of lists and maps of others. */
final class Plain {

    static final Codec<String> TEXT = codec(StrictJson::text, JsonOut::text);
    static final Codec<Boolean> FLAG = codec(StrictJson::flag, JsonOut::flag);
    static final Codec<Double> NUMBER = codec(StrictJson::number, JsonOut::number);
    static final Codec<Long> LONG = longs(Long.MIN_VALUE, Long.MAX_VALUE);
    /** Numbers in decimal, open to any reader. */
    static final Codec<Numbers> DECIMALS =
            codec(in -> Numbers.of(in.numbers()), (out, numbers) -> out.numbers(numbers.toArray()));
    /** The eight bytes of each number, lowest first (IEEE 754 binary64), in base64: exact, and small. */
    static final Codec<Numbers> BINARY = codec(Plain::readBinary, Plain::writeBinary);
    /** One number like that: for what may be infinite or not a number. */
    static final Codec<Double> EXACT = codec(Plain::readExact, (out, value) -> writeBinary(out, Numbers.of(value)));
    static final Codec<Shape> SHAPE = codec(Plain::readShape, (out, shape) -> out.wholes(shape.dims()));
    static final Codec<List<Integer>> DIMS =
            codec(in -> readList(in, ints(1, Integer.MAX_VALUE), 8), (out, dims) -> out.wholes(dims));
    /** A number for each class: no network has more outputs. */
    static final Codec<List<Double>> WEIGHTS = list(NUMBER, 65_536);
    static final Codec<Instant> TIME = codec(Plain::readTime, (out, time) -> out.text(time.toString()));
    static final Codec<Map<String, String>> TEXTS = map(TEXT);

    private Plain() {}

    interface Reading<T> {
        T from(StrictJson in) throws IOException, FileProblem;
    }

    interface Writing<T> {
        void to(JsonOut out, T value) throws IOException;
    }

    static <T> Codec<T> codec(Reading<T> reading, Writing<T> writing) {
        return new Codec<>() {
            @Override
            public T read(StrictJson in) throws IOException, FileProblem {
                return reading.from(in);
            }

            @Override
            public void write(JsonOut out, T value) throws IOException {
                writing.to(out, value);
            }
        };
    }

    static Codec<Integer> ints(int least, int most) {
        return codec(in -> (int) in.whole(least, most), (out, value) -> out.whole(value));
    }

    static Codec<Long> longs(long least, long most) {
        return codec(in -> in.whole(least, most), JsonOut::whole);
    }

    /** A text that only some words are allowed for. */
    static Codec<String> word(List<String> allowed) {
        return codec(in -> {
            String at = in.path();
            String text = in.text();
            if (!allowed.contains(text)) {
                throw in.problemAt(at, "expected one of " + String.join(", ", allowed) + ", found "
                        + StrictJson.quoted(text) + ".");
            }
            return text;
        }, JsonOut::text);
    }

    /** The constants of an enum in lower case, with hyphens. */
    static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E each : type.getEnumConstants()) {
            byWord.put(wordOf(each), each);
        }
        Codec<String> words = word(List.copyOf(byWord.keySet()));
        return codec(in -> byWord.get(words.read(in)), (out, value) -> out.text(wordOf(value)));
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T> Codec<List<T>> list(Codec<T> element) {
        return list(element, Integer.MAX_VALUE);
    }

    static <T> Codec<List<T>> list(Codec<T> element, int most) {
        return codec(in -> readList(in, element, most), (out, values) -> {
            out.beginArray();
            for (T value : values) {
                element.write(out, value);
            }
            out.endArray();
        });
    }

    private static <T> List<T> readList(StrictJson in, Codec<T> element, int most) throws IOException, FileProblem {
        String at = in.path();
        List<T> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            if (values.size() == most) {
                throw in.problemAt(at, "expected at most " + most + " of them, found more.");
            }
            values.add(element.read(in));
        }
        in.endArray();
        return values;
    }

    /** An object whose members are data themselves; their order is kept. */
    static <V> Codec<Map<String, V>> map(Codec<V> value) {
        return codec(in -> {
            String at = in.path();
            Map<String, V> values = new LinkedHashMap<>();
            in.beginObject();
            while (in.hasNext()) {
                String name = in.name();
                if (values.put(name, value.read(in)) != null) {
                    throw in.problemAt(at, StrictJson.quoted(name) + " stands there twice.");
                }
            }
            in.endObject();
            return values;
        }, (out, values) -> {
            out.beginObject();
            for (Map.Entry<String, V> entry : values.entrySet()) {
                out.name(entry.getKey());
                value.write(out, entry.getValue());
            }
            out.endObject();
        });
    }

    private static Shape readShape(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        List<Integer> dims = DIMS.read(in);
        try {
            return new Shape(dims);
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            throw in.problemAt(at, "a shape of more than 2 billion numbers cannot be.");
        }
    }

    private static Instant readTime(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        String text = in.text();
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw in.problemAt(at, "expected a time such as 2026-01-31T11:42:00Z, found " + StrictJson.quoted(text) + ".");
        }
    }

    private static Numbers readBinary(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(in.text());
        } catch (IllegalArgumentException noBase64) {
            throw in.problemAt(at, "expected numbers in base64, found other text.");
        }
        if (bytes.length % Double.BYTES != 0) {
            throw in.problemAt(at, "expected 8 bytes for each number, found " + bytes.length + " bytes.");
        }
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return Numbers.of(values);
    }

    private static double readExact(StrictJson in) throws IOException, FileProblem {
        String at = in.path();
        Numbers numbers = readBinary(in);
        if (numbers.size() != 1) {
            throw in.problemAt(at, "expected 1 number, found " + numbers.size() + ".");
        }
        return numbers.get(0);
    }

    private static void writeBinary(JsonOut out, Numbers numbers) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(numbers.size(), Double.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().put(numbers.toArray());
        out.text(Base64.getEncoder().encodeToString(bytes));
    }
}
