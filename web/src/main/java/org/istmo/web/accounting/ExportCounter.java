package org.istmo.web.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.Exports;
import org.istmo.domain.accounting.Layout;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.accounting.Mappings;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.domain.scope.Scope;
import org.istmo.web.intake.SpooledFile;
import org.istmo.web.table.Table;
import org.istmo.web.table.TableFile;
import org.jspecify.annotations.Nullable;

/** Takes exports of accounting systems through their mappings: from finance or an officer of the mapping's office. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExportCounter {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Mappings mappings;
    private Exports exports;

    protected ExportCounter() {}

    @Inject
    public ExportCounter(Mappings mappings, Exports exports) {
        this.mappings = mappings;
        this.exports = exports;
    }

    /**
     * The mapping that an export is to be read through, before any of it is read.
     *
     * @param office the one that the file is said to be for; null when the mapping's is meant
     * @throws Forbidden unless the reader brings exports for its office
     * @throws Invalid when it is another office's
     * @throws UnsupportedFormat unless it is a CSV file or a workbook
     */
    public Mapping mapping(Reader reader, String name, @Nullable String office, @Nullable MediaType type) {
        reader.mustBe(Role.OFFICER, Role.FINANCE);
        Mapping mapping = mappings.named(Scope.of(reader), name);
        if (!reader.actsFor(mapping.office())) {
            throw new Forbidden("not-your-office", "This account does not act for " + mapping.office() + ".");
        }
        if (office != null && !office.equals(mapping.office().code())) {
            throw new Invalid("?office", "other-office", "The mapping is of " + mapping.office() + ".");
        }
        if (!CSV.isCompatible(bare(type)) && !XLSX.isCompatible(bare(type))) {
            throw new UnsupportedFormat(
                    "unsupported-media-type", "An export is read as text/csv, or as a workbook (" + XLSX + ").");
        }
        return mapping;
    }

    public Delivery delivery(Reader reader, Mapping mapping, SpooledFile file) {
        return new Delivery(reader, mapping.office(), Delivery.ACCOUNTS, file.sha256(), file.size());
    }

    public Receipt take(Delivery delivery, Mapping mapping, @Nullable MediaType type, SpooledFile file) {
        try (TableFile tables = tables(mapping, type, file)) {
            return exports.take(delivery, mapping, new TableExport(table(mapping, tables)));
        }
    }

    public Rehearsal rehearse(Delivery delivery, Mapping mapping, @Nullable MediaType type, SpooledFile file) {
        try (TableFile tables = tables(mapping, type, file)) {
            return exports.rehearse(delivery, mapping, new TableExport(table(mapping, tables)));
        }
    }

    private static TableFile tables(Mapping mapping, @Nullable MediaType type, SpooledFile file) {
        if (XLSX.isCompatible(bare(type))) {
            return TableFile.xlsx(file.path());
        }
        String delimiter = mapping.terms().layout().delimiter();
        return delimiter.isEmpty() ? TableFile.csv(file.path()) : TableFile.csv(file.path(), delimiter.charAt(0));
    }

    private static Table table(Mapping mapping, TableFile file) {
        Layout layout = mapping.terms().layout();
        return file.tables().stream()
                .filter(table -> table.name().isEmpty()
                        || (layout.sheet().isEmpty()
                                ? !table.hidden()
                                : table.name().equals(layout.sheet())))
                .findFirst()
                .orElseThrow(() ->
                        new Invalid("sheet " + layout.sheet(), "sheet-missing", "The workbook has no such sheet."));
    }

    private static @Nullable MediaType bare(@Nullable MediaType type) {
        return type == null ? null : new MediaType(type.getType(), type.getSubtype());
    }
}
