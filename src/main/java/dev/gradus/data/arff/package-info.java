/** The attribute-relation file format of WEKA (https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/). */
package dev.gradus.data.arff;
