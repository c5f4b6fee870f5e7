package org.istmo.reporting.render.jasper;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands the rows to the template, in order, once. */
final class PaperSource implements JRDataSource {

    private final Iterator<PaperRow> rows;
    private @Nullable PaperRow current;

    PaperSource(List<PaperRow> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        current = rows.hasNext() ? rows.next() : null;
        return current != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        if (current == null) {
            throw new IllegalStateException("no row to read " + field.getName() + " from");
        }
        return current.field(field.getName());
    }
}
