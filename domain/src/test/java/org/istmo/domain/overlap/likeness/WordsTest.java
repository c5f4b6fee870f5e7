package org.istmo.domain.overlap.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "certification, certificación",
        "violence, violencia",
        "strategy, estrategia",
        "traffic, tráfico",
        "maritime, marítima",
        "community, comunidad",
        "documents, documentos",
        "organized, organizado",
        "laboratories, laboratorios"
    })
    void cognates_leave_the_same_stem(String english, String spanish) {
        String one = Stem.of(Spelling.words(english).get(0).plain());
        String other = Stem.of(Spelling.words(spanish).get(0).plain());

        assertTrue(one.equals(other) || Slips.likeness(one, other) > 0, () -> one + " and " + other);
    }

    @ParameterizedTest
    @CsvSource({
        "trafficking in persons, trata de personas",
        "smuggling of migrants, tráfico ilícito de migrantes",
        "police, policías",
        "policy, política pública",
        "prosecutors, fiscales",
        "judges, juezas",
        "treatment, tratamiento",
        "FIU, UIF",
        "law enforcement, fuerzas del orden"
    })
    void the_field_s_words_mean_the_same_in_both_languages(String english, String spanish) {
        assertEquals(
                Wording.of(english).terms().keySet(),
                Wording.of(spanish).terms().keySet());
    }

    @Test
    void policy_is_not_police_and_trafficking_is_no_treatment() {
        assertEquals(Set.of("legislation"), Wording.of("policy").terms().keySet());
        assertEquals(Set.of("police"), Wording.of("policía").terms().keySet());
        assertEquals(
                Set.of("trafficking-in-persons"), Wording.of("trata").terms().keySet());
    }

    @Test
    void a_slip_of_the_keys_is_understood() {
        assertEquals(
                Wording.of("prosecutors").terms().keySet(),
                Wording.of("prosecuters").terms().keySet());
        assertEquals(
                Wording.of("capacitación").terms().keySet(),
                Wording.of("capacitacón").terms().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "Second session of the course, Curso: sesión 2",
        "Phase II, Segunda fase",
        "Module two, Módulo 2",
        "3rd cohort, Tercera generación",
        "Lot B, Lote B",
        "II Taller regional, Second regional workshop"
    })
    void sessions_are_counted_alike_in_both_languages(String english, String spanish) {
        Marks one = Marks.in(Spelling.words(english));
        Marks other = Marks.in(Spelling.words(spanish));

        assertEquals(0, one.conflict(other), () -> one + " and " + other);
        assertTrue(one.agree(other), () -> one + " and " + other);
    }

    @ParameterizedTest
    @CsvSource({"first session, segunda sesión", "Phase II, fase III", "group 1, grupo 2", "lot A, lote B"})
    void different_sessions_speak_against_it(String english, String spanish) {
        assertEquals(1, Marks.in(Spelling.words(english)).conflict(Marks.in(Spelling.words(spanish))));
    }

    @Test
    void first_responders_and_the_first_quarter_are_no_sessions() {
        assertTrue(Marks.in(Spelling.words("Training of first responders")).isEmpty());
        assertTrue(Marks.in(Spelling.words("Informe del primer trimestre")).isEmpty());
    }

    @Test
    void a_phrase_is_found_where_all_that_it_is_made_of_is_found() {
        Wording phrase = Wording.of("mujeres privadas de libertad");
        Wording words = Wording.of("women detainees");

        assertTrue(Coverage.of(phrase, words, Set.of()).share() > 0.7);
        assertTrue(Coverage.of(words, phrase, Set.of()).share() > 0.7);
        assertEquals(
                0, Coverage.of(phrase, Wording.of("male detainees"), Set.of()).share());
    }

    @Test
    void what_no_glossary_knows_tells_little_beside_another_language() {
        Wording english = Wording.of("Course on frobnication for judges");

        double beside = Coverage.of(english, Wording.of("Curso de xilifonía para jueces"), Set.of())
                .share();
        assertTrue(beside
                > Coverage.of(english, Wording.of("Course on xylophony for judges"), Set.of())
                        .share());
    }

    @Test
    void a_city_meets_its_state_and_no_other_city_of_it() {
        Gazetteer gazetteer = Gazetteer.shipped();

        assertTrue(gazetteer.meet("tapachula", "mx-chp"));
        assertEquals("MX", gazetteer.country("tapachula"));
        assertEquals(Set.of("tapachula"), gazetteer.local(Set.of("tapachula", "mx-chp", "MX")));
        assertEquals(false, gazetteer.meet("tapachula", "tuxtla"));
    }
}
