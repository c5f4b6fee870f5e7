package org.istmo.reporting.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrativeSectionsTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_section_is_added_moved_and_retired_by_reference_data_alone(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        List<String> shipped = sections(database);

        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE narrative_section SET retired_on = DATE '2024-01-01' WHERE code = 'visibility'");
            handle.execute("UPDATE narrative_section SET ordinal = 0 WHERE code = 'risks'");
            handle.execute("INSERT INTO narrative_section (code, name_en, name_es, ordinal) VALUES"
                    + " ('gender', 'Gender equality', 'Igualdad de género', 8)");
        });

        assertEquals(
                List.of("summary", "progress", "challenges", "lessons", "risks", "next-steps", "visibility"), shipped);
        assertEquals(
                List.of("risks", "summary", "progress", "challenges", "lessons", "next-steps", "gender"),
                sections(database));
    }

    private static List<String> sections(TestDatabase database) {
        return database.jdbi()
                .withHandle(handle -> NarrativeSections.of(handle).stream()
                        .map(NarrativeSections.Section::code)
                        .toList());
    }
}
