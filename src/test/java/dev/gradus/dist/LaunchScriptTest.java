package dev.gradus.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/gradus} against a java that only says with which arguments it was called. */
class LaunchScriptTest {

    private static final String ALL_MODULES = "java.base jdk.incubator.vector jdk.jfr";

    /** What a run of the script printed and how it ended. */
    private record Run(int exitCode, List<String> out, String err) { }

    @TempDir
    Path folder;
    private Path program;
    private Path javaHome;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh to run bin/gradus with");
        program = folder.resolve("my tools/gradus");
        Files.createDirectories(program.resolve("bin"));
        Files.createDirectories(program.resolve("lib/fx"));
        executable(program.resolve("bin/gradus"), Files.readString(Path.of("src/main/dist/bin/gradus")));
        Files.writeString(program.resolve("lib/needs-java"), "17 17\n");
        javaHome = java("a java", "17.0.15", ALL_MODULES);
    }

    @Test
    void aCommandGetsTheClassPathTheVectorModuleAndNoJavaFx() throws Exception {
        Run run = run("train", "my file.gradus.json", "--set", "a=*");

        assertEquals(0, run.exitCode(), run.err());
        assertEquals(List.of("dev.gradus.App", "train", "my file.gradus.json", "--set", "a=*"),
                run.out().subList(run.out().indexOf("dev.gradus.App"), run.out().size()));
        assertTrue(run.out().containsAll(List.of("jdk.incubator.vector", program.toRealPath() + "/lib/*",
                "-Dgradus.stderr.tty=false", "-Djava.awt.headless=true")), run.out()::toString);
        assertFalse(run.out().contains("--module-path"), run.out()::toString);
    }

    @Test
    void theWindowGetsJavaFxOnTheModulePath() throws Exception {
        Path project = Files.writeString(folder.resolve("my circles.gradus.json"), "{}");
        for (String[] arguments : new String[][] {{}, {"gui"}, {"gui", "missing.json"}, {project.toString()}}) {
            List<String> out = run(arguments).out();
            assertEquals(program.toRealPath() + "/lib/fx", out.get(out.indexOf("--module-path") + 1), out::toString);
            assertTrue(out.contains("javafx.controls,javafx.swing"), out::toString);
        }
    }

    @Test
    void aFileThatIsNotThereNeedsNoJavaFxToBeReported() throws Exception {
        assertFalse(run("missing.gradus.json").out().contains("--module-path"));
    }

    @Test
    void aRuntimeWithoutTheVectorModuleIsNotAskedForIt() throws Exception {
        javaHome = java("small", "17.0.15", "java.base java.desktop");

        assertFalse(run("info").out().contains("jdk.incubator.vector"));
    }

    @Test
    void aRuntimeWhoseReleaseFileIsMissingIsAskedItself() throws Exception {
        Files.delete(javaHome.resolve("release"));

        Run run = run("info");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("jdk.incubator.vector"), run.out()::toString);
    }

    @Test
    void aNewerRuntimeIsAllowedWhatJavaFxNeeds() throws Exception {
        javaHome = java("new", "25.0.3", ALL_MODULES);

        assertTrue(run("gui").out().containsAll(
                List.of("--enable-native-access=javafx.graphics", "--sun-misc-unsafe-memory-access=allow")));
        Files.writeString(program.resolve("lib/needs-java"), "17 23\n");
        assertFalse(run("gui").out().contains("--sun-misc-unsafe-memory-access=allow"), "JavaFX 25 does without");
        assertFalse(run("info").out().contains("--enable-native-access=javafx.graphics"));
    }

    @Test
    void anOldJavaIsRefusedInOneSentence() throws Exception {
        javaHome = java("old", "1.8.0_292", ALL_MODULES);

        assertEquals(new Run(1, List.of(), "gradus: " + javaHome + "/bin/java is Java 1.8.0_292, but this build needs "
                + "Java 17 or newer: set JAVA_HOME to one.\n"), run("info"));
    }

    @Test
    void theWindowOfABuildWithNewJavaFxNeedsANewerJavaThanItsCommands() throws Exception {
        Files.writeString(program.resolve("lib/needs-java"), "17 23\n");

        assertEquals(0, run("info").exitCode());
        assertEquals(new Run(1, List.of(), "gradus: " + javaHome + "/bin/java is Java 17.0.15, but this build needs "
                + "Java 23 or newer: set JAVA_HOME to one.\n"), run());
    }

    @Test
    void aWrongJavaHomeIsNamed() throws Exception {
        javaHome = folder.resolve("gone");

        assertEquals(new Run(1, List.of(), "gradus: JAVA_HOME is " + javaHome
                + ", but there is no bin/java in it: set it to a Java 17 or newer.\n"), run("info"));
    }

    @Test
    void javaIsTakenFromThePathWhereJavaHomeIsNotSet() throws Exception {
        Files.createDirectories(folder.resolve("path"));
        Files.createSymbolicLink(folder.resolve("path/java"), javaHome.resolve("bin/java"));
        String path = folder.resolve("path") + ":" + System.getenv("PATH");
        javaHome = null;

        Run run = run(program.resolve("bin/gradus"), Map.of("PATH", path), "info");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("jdk.incubator.vector"), run.out()::toString);
    }

    @Test
    void noJavaAtAllIsOneSentence() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "readlink")) {
            String found = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" + tool : "/bin/" + tool;
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
        }
        javaHome = null;

        assertEquals(new Run(1, List.of(), "gradus: no Java was found: install Java 17 or newer, or set JAVA_HOME to it.\n"),
                run(program.resolve("bin/gradus"), Map.of("PATH", tools.toString()), "info"));
    }

    @Test
    void linksToTheScriptAreFollowed() throws Exception {
        Path relative = Files.createSymbolicLink(folder.resolve("second"), Path.of("my tools/gradus/bin/gradus"));
        Path link = Files.createSymbolicLink(folder.resolve("first"), relative);

        Run run = run(link, Map.of(), "info");

        assertTrue(run.out().contains(program.toRealPath() + "/lib/*"), run::toString);
    }

    @Test
    void theExitCodeOfTheProgramIsTheScripts() throws Exception {
        executable(javaHome.resolve("bin/java"), "#!/bin/sh\nexit 130\n");

        assertEquals(130, run("train").exitCode());
    }

    private Path java(String name, String version, String modules) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
        executable(home.resolve("bin/java"), """
                #!/bin/sh
                case $1 in
                    -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
                    --list-modules) printf '%%s@17\\n' %s ;;
                    *) printf '%%s\\n' "$@" ;;
                esac
                """.formatted(version, modules));
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Run run(String... arguments) throws Exception {
        return run(program.resolve("bin/gradus"), Map.of(), arguments);
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile()).directory(folder.toFile());
        builder.environment().remove("JAVA_HOME");
        if (javaHome != null) {
            builder.environment().put("JAVA_HOME", javaHome.toString());
        }
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), out.lines().toList(), Files.readString(err));
    }
}
