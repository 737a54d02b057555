package dev.gradus.archfixture.io;

import picocli.CommandLine;

/** A library outside its room. */
final class UsesPicocli {
    CommandLine commandLine;
}
