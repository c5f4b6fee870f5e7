package org.istmo.reporting.render.jasper;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Hands the rows to the template, in order, once, and says of each what holds it to its neighbours: totals stand on one page with the row before them. Where
 * that row is the first of a group, the group's heading goes overleaf with them and is not repeated there. The first rows of a table have room where it begins.
 */
final class PaperSource implements JRDataSource {

    private final Iterator<PaperRow> rows;
    private final boolean holding;
    private final Runnable goOn;
    private @Nullable PaperRow current;
    /** Counts the rows that no total is added to. */
    private int kept;

    private boolean opensGroup;

    /**
     * @param holding false when a page's end may come between any two rows
     * @param goOn is asked before each row
     */
    PaperSource(List<PaperRow> rows, boolean holding, Runnable goOn) {
        this.rows = rows.iterator();
        this.holding = holding;
        this.goOn = goOn;
    }

    @Override
    public boolean next() {
        goOn.run();
        PaperRow before = current;
        current = rows.hasNext() ? rows.next() : null;
        if (current != null) {
            boolean sameTable = before != null
                    && current.head().block().equals(before.head().block());
            boolean sameGroup = before != null
                    && sameTable
                    && (current.group().isEmpty() || current.group().equals(before.group()));
            if (!holding || !sameGroup || !current.isTotal()) {
                kept++;
                opensGroup = holding && sameTable && !sameGroup;
            }
        }
        return current != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        if (current == null) {
            throw new IllegalStateException("no row to read " + field.getName() + " from");
        }
        return switch (field.getName()) {
            case "kept" -> kept;
            case "opensGroup" -> opensGroup;
            default -> current.field(field.getName());
        };
    }
}
