/** What is this? Every element of the window answers with the help of its catalog, in one panel. */
package dev.gradus.ui.help;
