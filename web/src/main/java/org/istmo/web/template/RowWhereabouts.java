package org.istmo.web.template;

import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.Whereabouts;
import org.istmo.web.table.TableRow;

/** Finds the cell that a fact stands in: by the key of its column, or by the IATI path that the rules know it by. */
final class RowWhereabouts implements Whereabouts {

    private final Heading heading;
    private final TableRow row;

    RowWhereabouts(Heading heading, TableRow row) {
        this.heading = heading;
        this.row = row;
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
                if (path.startsWith(known) && known.length() > longest) {
                    key = column.key();
                    longest = known.length();
                }
            }
        }
        int column = heading.header().columns().getOrDefault(key, -1);
        return heading.table().position(row, column, heading.header().names().getOrDefault(column, key));
    }
}
