package org.istmo.domain.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.office.OfficeCode;
import org.jdbi.v3.core.Handle;

/** What stands for rows that come in: the entries of their documents. */
class RowEntries {

    private final Handle handle;
    private final OfficeCode office;
    private final Entries entries;
    private final Map<Document, Optional<StoredEntry>> read = new HashMap<>();
    private final Set<Document> changed = new HashSet<>();

    RowEntries(Handle handle, OfficeCode office, Entries entries) {
        this.handle = handle;
        this.office = office;
        this.entries = entries;
    }

    private record Document(String way, String number) {

        static Document of(DraftRow row) {
            return new Document(row.way(), row.transaction().document());
        }
    }

    void expect(List<DraftRow> rows) {
        read.clear();
        rows.forEach(row -> read.put(Document.of(row), Optional.empty()));
        rows.stream()
                .map(Document::of)
                .distinct()
                .collect(Collectors.groupingBy(Document::way))
                .forEach(this::expect);
    }

    private void expect(String way, List<Document> documents) {
        List<String> numbers = documents.stream().map(Document::number).toList();
        LiveEntries.documented(handle, office, way, numbers)
                .forEach(entry -> read.put(new Document(way, entry.document()), Optional.of(entry)));
    }

    Optional<StoredEntry> standing(DraftRow row) {
        Document document = Document.of(row);
        if (changed.remove(document)) {
            entries.write();
            read.remove(document);
        }
        return read.computeIfAbsent(
                document,
                asked -> LiveEntries.documented(handle, office, asked.way(), List.of(asked.number())).stream()
                        .findFirst());
    }

    /** What is posted for the document now is not what was read. */
    void changed(DraftRow row) {
        changed.add(Document.of(row));
    }
}
