/**
 * What a table holds, and what is the matter with it. Meant for the background: {@link dev.gradus.data.profile.ProfileWatch}
 * follows and ends the work.
 *
 * <pre>
 * TableProfile profile = TableProfile.of(table, setup.columns(), done -&gt; { show(done); return stillWanted; });
 * profile.column("Age").get()            kind, cells (missing, distinct), numbers (range, quartiles, histogram), outliers,
 *                                        top values, examples, association with the target ("r", "\u03b7" or "V")
 * List&lt;Warning&gt; warnings = Warnings.of(table, profile, setup, prepared.map(PreparedData::split), ProfileWatch.NONE);
 * warnings.get(0).sentence()             "ticket_class gives Survived away (97 % alone). Is it known before?"
 * warnings.get(0).answers()              "Leave out", "Keep": each a function from DataSetup to DataSetup
 * </pre>
 *
 * <p>Warnings come with the most serious first. One about a column knows whether the column is left
 * out already ({@code weight() == DONE}; several of them make one sentence). An answer such as
 * Keep is remembered in {@link dev.gradus.data.DataSetup#answers()}, so that the warning is not found again. The profile of
 * a table depends on its target alone: it can be kept while roles, steps and split change.
 */
package dev.gradus.data.profile;
