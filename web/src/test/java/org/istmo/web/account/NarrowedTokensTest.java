package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.istmo.domain.access.TokenArea;
import org.istmo.domain.access.TokenReach;
import org.istmo.domain.problem.Forbidden;
import org.istmo.web.account.ApiPaths.Door;
import org.junit.jupiter.api.Test;

/** How much of the API a token opens that was made to open less than its account. */
class NarrowedTokensTest {

    @Test
    void a_token_that_is_not_narrowed_opens_every_path() {
        assertEquals(ApiPaths.all().stream().map(Door::toString).toList(), opened(TokenReach.ALL));
    }

    @Test
    void one_that_reads_alone_opens_every_path_that_changes_nothing() {
        assertEquals(
                ApiPaths.all().stream()
                        .filter(door -> Set.of("GET", "HEAD").contains(door.verb()))
                        .map(Door::toString)
                        .toList(),
                opened(new TokenReach(true, Set.of())));
    }

    @Test
    void one_for_ledgers_opens_the_ledgers_and_who_it_is() {
        assertEquals(
                List.of(
                        "GET /exports/{ledger}.{format}",
                        "HEAD /exports/{ledger}.{format}",
                        "GET /me",
                        "GET /me/digest"),
                opened(new TokenReach(false, Set.of(TokenArea.LEDGERS))));
    }

    @Test
    void one_for_reports_opens_what_stands_below_them_and_who_it_is() {
        assertEquals(
                ApiPaths.all().stream()
                        .map(Door::toString)
                        .filter(door -> door.matches("GET /me(/digest)?|\\w+ /(reports|report-types)(/.*)?"))
                        .toList(),
                opened(new TokenReach(false, Set.of(TokenArea.REPORTS))));
    }

    @Test
    void what_narrows_it_narrows_together() {
        TokenReach reach = new TokenReach(true, Set.of(TokenArea.LEDGERS, TokenArea.REPORTS));

        assertDoesNotThrow(() -> DoorOfEachPath.pass(reach, "GET", "reports/{id}/figures"));
        assertDoesNotThrow(() -> DoorOfEachPath.pass(reach, "HEAD", "exports/{ledger}.{format}"));
        for (String verb : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertEquals("token-narrowed", refused(reach, verb, "reports"));
        }
        assertEquals("token-narrowed", refused(reach, "GET", "activities"));
        assertEquals("token-narrowed", refused(reach, "PUT", "me"));
        assertEquals("token-narrowed", refused(reach, "GET", "{kind: evaluations}"));
    }

    private static String refused(TokenReach reach, String verb, String path) {
        return assertThrows(Forbidden.class, () -> DoorOfEachPath.pass(reach, verb, path))
                .code();
    }

    private static List<String> opened(TokenReach reach) {
        return ApiPaths.all().stream()
                .filter(door -> opens(reach, door))
                .map(Door::toString)
                .toList();
    }

    private static boolean opens(TokenReach reach, Door door) {
        try {
            DoorOfEachPath.pass(
                    reach, door.verb(), door.owner().getAnnotation(Path.class).value());
            return true;
        } catch (Forbidden refused) {
            assertEquals("token-narrowed", refused.code());
            return false;
        }
    }
}
