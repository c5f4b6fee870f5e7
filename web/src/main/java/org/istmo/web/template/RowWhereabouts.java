package org.istmo.web.template;

import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.Whereabouts;
import org.istmo.web.table.TableRow;

/**
 * Finds the cell that a fact stands in: by the key of its column, or by the IATI path that the rules know it by. Of columns that may hold it the first one that
 * holds something does.
 */
final class RowWhereabouts implements Whereabouts {

    private final Heading heading;
    private final TableRow row;

    RowWhereabouts(Heading heading, TableRow row) {
        this.heading = heading;
        this.row = row;
    }

    private boolean isBlank(String key) {
        Integer column = heading.header().columns().get(key);
        return column == null || row.cell(column).isBlank();
    }

    @Override
    public Position of(String path) {
        String key = "";
        int longest = -1;
        for (Column column : heading.template().columns()) {
            if (column.key().equals(path)) {
                key = path;
                longest = Integer.MAX_VALUE;
            }
            for (String known : column.paths()) {
                boolean blank = isBlank(key) && !isBlank(column.key());
                if (path.startsWith(known) && (known.length() > longest || (known.length() == longest && blank))) {
                    key = column.key();
                    longest = known.length();
                }
            }
        }
        int column = heading.header().columns().getOrDefault(key, -1);
        return heading.table().position(row, column, heading.header().names().getOrDefault(column, key));
    }
}
