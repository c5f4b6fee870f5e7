package org.istmo.domain.publication;

import org.istmo.domain.access.Reader;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.register.Filed;
import org.istmo.domain.register.RecordKind;

/** Who has their hand in a record: nobody clears their own work. */
final class Authors {

    private Authors() {}

    /** @throws Forbidden when they added the record or changed it last */
    static void mustNotBe(Reader reader, Filed record) {
        if (record.text(RecordKind.CREATED_BY).equals(reader.name())
                || record.text(RecordKind.CHANGED_BY).equals(reader.name())) {
            throw new Forbidden("own-work", "Nobody clears their own work.");
        }
    }
}
