/** Arrays as NumPy saves them (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html). */
package dev.gradus.data.numpy;
