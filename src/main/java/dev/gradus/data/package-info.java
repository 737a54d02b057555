/**
 * From a source to batches.
 *
 * <pre>
 * DataSource  -> Table         rows and columns as they were read: {@link dev.gradus.data.DataLoader#load}
 * Table       -> ColumnPlan    what each column is for: guessed by {@link dev.gradus.data.ColumnGuess}, changed by people
 * rows        -> Split         training, validation, test: {@link dev.gradus.data.SplitPlan}
 * training    -> Preparation   what is filled in, shifted, scaled, one-hot; pure values, kept with the model
 * Preparation -> Examples      numbers, one example after the other
 * Examples    -> Batches       shuffled by seed and epoch, copied into the columns of a matrix
 * </pre>
 *
 * {@link dev.gradus.data.DataSetup} is what a project keeps of it, {@link dev.gradus.data.PreparedData} what a training
 * takes. Text tables are read in {@code data.csv}; generated points come from {@code data.generate}, where a new kind is
 * a file and a line in {@link dev.gradus.data.generate.GeneratorCatalog}. Whatever cannot be used ends in a
 * {@link dev.gradus.data.DataException}, whose message is meant for the person at the screen.
 */
package dev.gradus.data;
