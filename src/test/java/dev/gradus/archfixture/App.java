package dev.gradus.archfixture;

/** The main class of the house that breaks every rule; nobody may use it. */
public final class App { }
