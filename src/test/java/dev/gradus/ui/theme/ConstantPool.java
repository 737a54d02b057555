package dev.gradus.ui.theme;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The strings of a compiled class. Of texts put together the compiler keeps a recipe, in which {@code \1} stands for each
 * part that is known only when the program runs.
 *
 * @param enumeration whether it is an enum, whose strings are the names of its constants
 */
record ConstantPool(String name, boolean enumeration, Set<String> strings) {

    private static final int ENUM = 0x4000;

    static ConstantPool of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file); DataInputStream data = new DataInputStream(in)) {
            data.skipNBytes(8);
            int count = data.readUnsignedShort();
            TreeMap<Integer, String> texts = new TreeMap<>();
            Set<Integer> strings = new TreeSet<>();
            for (int i = 1; i < count; i++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts.put(i, data.readUTF());
                    case 8 -> strings.add(data.readUnsignedShort());
                    case 7, 16, 19, 20 -> data.skipNBytes(2);
                    case 15 -> data.skipNBytes(3);
                    case 5, 6 -> {
                        data.skipNBytes(8);
                        i++; // A long or a double takes two places.
                    }
                    default -> data.skipNBytes(4);
                }
            }
            boolean enumeration = (data.readUnsignedShort() & ENUM) != 0;
            Set<String> values = new TreeSet<>();
            strings.forEach(place -> values.add(texts.get(place)));
            return new ConstantPool(file.toString().replace('\\', '/'), enumeration, values);
        }
    }
}
