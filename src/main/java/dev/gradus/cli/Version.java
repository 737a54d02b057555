package dev.gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** {@code gradus --version}: the build's version, and the Java it runs on because numbers depend on it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/dev/gradus/version.properties")) {
            build.load(in);
        }
        return new String[] {"Gradus " + build.getProperty("version") + " (Java " + Runtime.version() + ")"};
    }
}
