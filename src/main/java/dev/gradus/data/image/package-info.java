/** Images: the formats they come in, and how their bytes become the numbers of a network. */
package dev.gradus.data.image;
