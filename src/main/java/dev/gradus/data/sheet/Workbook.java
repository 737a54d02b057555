package dev.gradus.data.sheet;

import dev.gradus.data.DataException;
import dev.gradus.data.grid.Grid;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A file of sheets. */
interface Workbook {

    /** Their names, in order. */
    List<String> sheets();

    Cells cells(String sheet) throws IOException, XMLStreamException, DataException;

    /** What stands on a sheet, and which areas of it are merged into one cell. */
    record Cells(Grid grid, List<Grid.Area> merged) {
    }
}
