package dev.gradus.io;

import java.nio.file.Path;

/** Another Gradus, which tries to write 4 MB and says what came of it. */
final class LargeWrite {

    private LargeWrite() {}

    public static void main(String[] args) {
        try {
            AtomicFile.write(Path.of(args[0]), new byte[4_000_000]);
            System.out.println("written");
        } catch (FileProblem problem) {
            System.out.println(problem.getMessage());
        }
    }
}
