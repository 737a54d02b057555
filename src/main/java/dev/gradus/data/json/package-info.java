/** Records in JSON files. */
package dev.gradus.data.json;
