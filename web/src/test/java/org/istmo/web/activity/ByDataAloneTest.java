package org.istmo.web.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.activity.ActivitiesAtWork;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityFilter;
import org.istmo.domain.activity.ActivityFilter.By;
import org.istmo.domain.activity.ReferenceCodes;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.OfficeCode;
import org.istmo.web.activity.ActivitySubmission.Judged;
import org.istmo.web.form.JsonForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A third office, a State, a theme, a kind and an age group are added by rows of reference data, and by nothing else. */
class ByDataAloneTest {

    private static final OfficeCode THIRD = new OfficeCode("RO-AND");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_office_a_state_and_a_theme_that_are_new_are_reported_on_at_once(Vendor vendor) {
        ActivitiesAtWork work = new ActivitiesAtWork(vendor);
        work.database().jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO office (code, kind, name_en, name_es, country, parent, status, opened_on, closed_on, zone,"
                            + " closed_through) VALUES ('RO-AND', 'office', 'Andes', 'Andes', 'PE', NULL, 'open', NULL, NULL, 'America/Lima', NULL)");
            handle.execute(
                    "INSERT INTO place (code, name_en, name_es, served) VALUES ('XA', 'New State', 'Estado nuevo', TRUE)");
            handle.execute(
                    "INSERT INTO theme (code, name_en, name_es, ordinal) VALUES ('cybercrime', 'Cybercrime', 'Ciberdelito', 99)");
            handle.execute(
                    "INSERT INTO activity_kind (code, name_en, name_es, ordinal) VALUES ('contest', 'Contest', 'Concurso', 99)");
            handle.execute(
                    "INSERT INTO age_group (code, name_en, name_es, from_age, to_age, ordinal) VALUES ('teen', 'Teens', 'Jóvenes', 13, 19, 99)");
        });

        Activity activity = entered(work, """
                {"office": "RO-AND", "identifier": "A", "title": "T", "status": "2", "kind": "contest", "countries": ["XA"],
                 "themes": ["cybercrime"], "participants": [{"ageGroup": "teen", "people": 3}],
                 "transactions": [{"type": "4", "date": "2023-05-31", "value": "10", "currency": "USD"}]}
                """);

        assertEquals("cybercrime", activity.themes().get(0).code());
        for (Map.Entry<By, String> each : Map.of(By.OFFICE, "RO-AND", By.COUNTRY, "XA", By.THEME, "cybercrime")
                .entrySet()) {
            ActivityFilter filter = new ActivityFilter(
                    Map.of(each.getKey(), List.of(each.getValue())), Optional.empty(), Optional.empty(), "");
            assertEquals(List.of("A"), work.found(filter), each::toString);
        }
    }

    private static Activity entered(ActivitiesAtWork work, String body) {
        Reader officer = new Reader(
                1,
                "reader1",
                "Somebody",
                Set.of(Role.OFFICER),
                Set.of(THIRD),
                Optional.empty(),
                false,
                Set.of(),
                "127.0.0.1");
        Judged judged = new ActivitySubmission(
                        new ReferenceCodes(work.database().dataSource()))
                .judged(officer, THIRD, body, JsonForm.of(body), Optional.empty());
        return work.desk().enter(judged.delivery(), judged.activity());
    }
}
