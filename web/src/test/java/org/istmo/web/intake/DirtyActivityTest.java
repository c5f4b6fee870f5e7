package org.istmo.web.intake;

import static org.istmo.web.intake.IatiText.activity;
import static org.istmo.web.intake.IatiText.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Incoming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real data is dirty, and none of it may break the intake. */
class DirtyActivityTest {

    private static final String TITLE = "<title><narrative>A title</narrative></title>";

    @TempDir
    private Path directory;

    @Test
    void a_negative_amount_is_sound() {
        assertEquals(
                new BigDecimal("-10.50"),
                transaction(activity("A", "10.50", "-10.50")).value());
    }

    @Test
    void a_date_may_name_a_zone_and_keeps_its_day() {
        assertEquals(
                LocalDate.of(2020, 1, 2),
                transaction(activity("A", "iso-date=\"2020-01-02\"", "iso-date=\" 2020-01-02-06:00 \""))
                        .date());
    }

    @Test
    void references_are_kept_as_they_were_sent() {
        DraftActivity draft = sound(activity(
                        "A",
                        "<participating-org ref=\"XM-1\" role=\"1\"/>",
                        "<participating-org ref=\"2\" role=\"1\"/><participating-org ref=\"\" role=\"4\"/>"))
                .draft();

        assertEquals("2", draft.organisations().get(0).ref());
        assertEquals("", draft.organisations().get(1).ref());
    }

    @Test
    void missing_words_are_noted() {
        Incoming.Sound sound = sound(activity("A", TITLE, "<title><narrative> </narrative></title>"));

        assertEquals(Map.of(), sound.draft().title());
        assertEquals(List.of("narrative-missing"), codes(sound));
    }

    @Test
    void words_are_read_by_language() {
        DraftActivity draft = sound(
                        activity(
                                "A",
                                TITLE,
                                "<title><narrative>A title</narrative><narrative xml:lang=\"ES-mx\">Un título</narrative></title>"))
                .draft();

        assertEquals(Map.of("en", "A title", "es", "Un título"), draft.title());
    }

    @Test
    void codes_that_no_list_has_are_noted() {
        Incoming.Sound sound = sound(activity("A", "code=\"MX\"", "code=\"ZZ\""));

        assertEquals(List.of("unknown-code"), codes(sound));
        assertEquals(
                "/iati-activities/iati-activity[1]/recipient-country/@code",
                sound.notes().get(0).pointer());
    }

    @Test
    void shares_without_percentages_are_noted() {
        Incoming.Sound sound = sound(activity(
                "A",
                "<recipient-country code=\"MX\" percentage=\"100\"/>",
                "<recipient-country code=\"MX\"/><recipient-country code=\"GT\"/>"));

        assertEquals(List.of("percentages-missing"), codes(sound));
    }

    @Test
    void each_vocabulary_is_a_whole_of_its_own() {
        Incoming.Sound sound = sound(
                activity(
                        "A",
                        "<transaction>",
                        "<sector vocabulary=\"1\" code=\"15130\" percentage=\"100\"/>"
                                + "<sector vocabulary=\"99\" vocabulary-uri=\"urn:a\" code=\"1\" percentage=\"100\"/>"
                                + "<sector vocabulary=\"99\" vocabulary-uri=\"urn:b\" code=\"2\" percentage=\"100\"/><transaction>"));

        assertEquals(List.of(), sound.notes());
    }

    @Test
    void a_transaction_without_a_sector_takes_the_activitys() {
        DraftTransaction transaction = transaction(activity("A"));

        assertEquals(List.of(), transaction.sectors());
        assertEquals("USD", transaction.currency());
        assertEquals(DraftParty.NOBODY, transaction.provider());
    }

    @Test
    void a_provider_without_a_reference_is_noted() {
        Incoming.Sound sound = sound(activity(
                "A", "</value>", "</value><provider-org ref=\"\"><narrative>Somebody</narrative></provider-org>"));

        assertEquals(List.of("provider-without-ref"), codes(sound));
        assertEquals("Somebody", sound.draft().transactions().get(0).provider().name());
    }

    @Test
    void an_element_of_a_foreign_namespace_beside_the_activities_is_noted() {
        Read read = Read.from(IatiText.written(directory, file(activity("A"), "<f:more xmlns:f=\"urn:f\"/>\n")));

        assertEquals("outside-activities", read.asides().get(0).note().code());
        assertEquals(14, read.asides().get(0).note().line());
    }

    private Incoming.Sound sound(String activity) {
        Read read = Read.from(IatiText.written(directory, file(activity)));
        assertEquals(List.of(), read.unsound());
        return read.sound().get(0);
    }

    private DraftTransaction transaction(String activity) {
        return sound(activity).draft().transactions().get(0);
    }

    private static List<String> codes(Incoming.Sound sound) {
        return sound.notes().stream().map(note -> note.code()).toList();
    }
}
