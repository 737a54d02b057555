package dev.gradus.data.split;

import dev.gradus.data.Column;
import dev.gradus.data.DataException;
import dev.gradus.data.FileHash;
import dev.gradus.data.Part;
import dev.gradus.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of separate parts as one: the columns of the training table, its rows first. */
public final class JoinedTables {

    private static final int MOST_NAMES = 10;

    private JoinedTables() {
    }

    /**
     * @param tables by their part, training first
     * @throws DataException when one lacks a column that the training table has
     */
    public static Table of(Map<Part, Table> tables) throws DataException {
        Table first = tables.get(Part.TRAINING);
        List<Table> all = List.copyOf(new LinkedHashMap<>(tables).values());
        List<Column> columns = new ArrayList<>();
        for (String name : first.names()) {
            List<Column> pieces = new ArrayList<>();
            for (Table table : all) {
                int place = table.indexOf(name);
                if (place < 0 && empty(first, name)) {
                    // A delimiter at the end of every line is not to be expected of every file.
                    pieces.clear();
                    break;
                }
                if (place < 0) {
                    throw new DataException(table.name() + " has no column called " + name + ", which " + first.name()
                            + " has. It has: " + String.join(", ", table.names().subList(0,
                                    Math.min(MOST_NAMES, table.names().size()))) + ". Choose a file with the same columns.");
                }
                pieces.add(table.column(place));
            }
            if (pieces.isEmpty()) {
                continue;
            }
            columns.add(new JoinedColumn(name, pieces, all.stream().mapToInt(Table::rows).toArray()));
        }
        List<Table.FileOfPart> parts = tables.entrySet().stream().map(each -> new Table.FileOfPart(each.getKey(),
                new FileHash(each.getValue().name(), each.getValue().sha256()), each.getValue().rows())).toList();
        long[] lines = all.stream().flatMapToLong(table -> java.util.stream.IntStream.range(0, table.rows())
                .mapToLong(table::line)).toArray();
        return new Table(first.name(), first.sha256(), columns, all.stream().mapToInt(Table::rows).sum(),
                all.stream().flatMap(table -> table.refusals().stream()).toList(), lines, parts,
                all.stream().flatMap(table -> table.remarks().stream()).distinct().toList());
    }

    private static boolean empty(Table table, String name) {
        Column column = table.column(table.indexOf(name));
        return java.util.stream.IntStream.range(0, table.rows()).allMatch(column::missing);
    }

    /** @param ends row after the last one of each piece */
    private record JoinedColumn(String name, List<Column> pieces, int[] ends) implements Column {

        private JoinedColumn(String name, List<Column> pieces, int[] ends) {
            this.name = name;
            this.pieces = List.copyOf(pieces);
            this.ends = ends;
            Arrays.parallelPrefix(ends, Integer::sum);
        }

        private int piece(int row) {
            int piece = 0;
            while (row >= ends[piece]) {
                piece++;
            }
            return piece;
        }

        private int within(int row, int piece) {
            return piece == 0 ? row : row - ends[piece - 1];
        }

        @Override
        public String text(int row) {
            int piece = piece(row);
            return pieces.get(piece).text(within(row, piece));
        }

        @Override
        public double number(int row) {
            int piece = piece(row);
            return pieces.get(piece).number(within(row, piece));
        }

        @Override
        public boolean missing(int row) {
            int piece = piece(row);
            return pieces.get(piece).missing(within(row, piece));
        }
    }
}
