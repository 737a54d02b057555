package dev.gradus.data;

/** A table as text, whose way of being written can be changed. */
public interface TextTable extends DataSource {

    CsvFormat format();

    TextTable withFormat(CsvFormat format);
}
