package org.istmo.web.account;

import static org.istmo.domain.access.AnAccount.anAccount;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.api.Test;

class OwnSessionTest {

    private final SignedIn signedIn = new SignedIn();

    @Test
    void a_page_knows_how_long_its_session_lasts_and_nothing_where_none_opened_it() {
        OwnSession session = session("en");
        assertEquals(0, session.getLeft());

        signedIn.lasts(Duration.ofMinutes(29).plusMillis(500));

        assertEquals(29 * 60, session.getLeft());
        assertEquals(120, session.getWarning());
    }

    @Test
    void that_it_ends_is_told_in_either_language() {
        assertEquals("Your session ends within 2 minutes.", session("en").getSoon());
        assertEquals("Su sesión termina en menos de 2 minutos.", session("es").getSoon());
        assertEquals(
                "Your session ends within 2 minutes: it lasts 12 hours at most, and nothing makes it longer."
                        + " What you send afterwards comes back once you have signed in again.",
                session("en").getLongest());
    }

    private OwnSession session(String language) {
        CountedQuestions questions = new CountedQuestions(
                TestDatabase.of(Vendor.H2).dataSource(),
                anAccount().build().reader("192.0.2.7"),
                Map.of("language", language));
        return new OwnSession(signedIn, new Reading(questions.request(), questions.signedIn()));
    }
}
