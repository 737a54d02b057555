package dev.gradus.archfixture.data;

import dev.gradus.archfixture.nn.EntersData;

/** Closes a circle: nn already enters data. */
final class ReturnsToNn {
    EntersData forbidden;
}
