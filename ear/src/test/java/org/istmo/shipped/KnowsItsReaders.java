package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path that the contract says can be read, for every kind of reader: what is not permitted is 403, whether it is there or not. */
interface KnowsItsReaders extends Told {

    /** How the order of a list is said. */
    Pattern ORDER = Pattern.compile("(?i)\\bby \\w|newest first|oldest first|order");

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "officer.pan", "treaty", "finance", "admin", Statement.DONOR})
    default void a_path_that_is_not_meant_for_a_reader_is_not_permitted_and_no_other_is_refused(String name) {
        Caller caller = story().as(name);
        for (ApiPath path : ApiPath.all(story().server())) {
            Answer answer = caller.get(path.sample());
            if (isFor(name, path)) {
                assertTrue(
                        answer.status() < 500 && answer.status() != 401 && answer.status() != 403,
                        () -> name + " " + answer.question() + " answered " + answer.text());
            } else {
                answer.problem(403);
            }
        }
    }

    @Test
    default void without_credentials_no_path_says_anything() {
        for (ApiPath path : ApiPath.all(story().server())) {
            story().server().nobody().get(path.sample()).problem(401);
        }
    }

    @Test
    default void the_contract_names_every_list_with_its_order_and_its_pages() {
        TreeSet<String> lists = new TreeSet<>();
        for (ApiPath path : ApiPath.all(story().server())) {
            Answer answer = story().as("auditor").get(path.sample());
            if (answer.status() == 200 && isList(answer)) {
                lists.add(path.template());
                assertTrue(
                        path.parameters().containsAll(List.of("limit", "after")),
                        () -> path.template() + " has " + path.parameters());
                assertTrue(
                        ORDER.matcher(path.operation().path("description").asText())
                                .find(),
                        () -> path.template() + ": " + path.operation().path("description"));
                story().as("auditor").get(path.sample() + "?limit=0").problem(400);
            }
        }
        assertTrue(
                lists.containsAll(List.of(
                        "/activities", "/imports", "/publications", "/evaluations", "/overlaps", "/reference/{list}")),
                lists::toString);
    }

    @Test
    default void the_contract_names_the_parameters_of_figures_and_what_a_list_is_of() {
        List<ApiPath> all = ApiPath.all(story().server());
        ApiPath figures = one(all, "/aggregates");
        ApiPath imports = one(all, "/imports");

        assertTrue(
                figures.parameters()
                        .containsAll(List.of(
                                "measure",
                                "by",
                                "currency",
                                "from",
                                "to",
                                "dates",
                                "office",
                                "country",
                                "theme",
                                "donor",
                                "grant",
                                "treaty",
                                "framework",
                                "status",
                                "kind",
                                "stage",
                                "sensitivity",
                                "q")),
                () -> figures.parameters().toString());
        JsonNode item = imports.operation()
                .at("/responses/2XX/content/application~1json/schema/properties/items/items/properties");
        for (String field : List.of("id", "sha256", "format", "accepted", "updated", "unchanged", "rejected", "href")) {
            assertTrue(
                    item.has(field), () -> imports.operation().path("responses").toString());
        }
        assertEquals(
                "string",
                imports.operation()
                        .at("/responses/4XX/content/application~1problem+json/schema/properties/detail/type")
                        .asText());
    }

    private static ApiPath one(List<ApiPath> all, String template) {
        return all.stream()
                .filter(path -> path.template().equals(template))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isList(Answer answer) {
        return answer.header("Content-Type").startsWith("application/json")
                && answer.json().has("items")
                && answer.json().has("next");
    }

    /** What is no exception is for the staff of both offices and for auditors. */
    private static boolean isFor(String name, ApiPath path) {
        if (path.isOf("/me", "/tokens", "/report-types")) {
            return true;
        }
        if (path.isOf("/signing-key", "/outbox", "/accounts")) {
            return name.equals("admin");
        }
        if (path.isOf("/audit-looks")) {
            return false;
        }
        return switch (name) {
            case "admin" ->
                path.isOf("/donors", "/reference", "/ledger/cells/proof", "/clearance-steps", "/deputies", "/offices")
                        && !path.isOf("/donors/{code}/statement-format");
            case Statement.DONOR ->
                path.isOf("/donors", "/grants", "/due-dates", "/reports")
                        && !path.isOf(
                                "/donors/{code}/statement-format",
                                "/grants/{id}/statement-format",
                                "/reports/{id}/comments",
                                "/reports/{id}/preview",
                                "/reports/{id}/tie-out");
            case "auditor" -> true;
            case "finance" -> !path.isOf("/audit-trail", "/audit-samples", "/exports");
            case "treaty" ->
                !path.isOf(
                        "/audit-trail",
                        "/audit-samples",
                        "/cut-off",
                        "/exports",
                        "/ledger/cells/proof",
                        "/reconciliations");
            default -> !path.isOf("/audit-trail", "/audit-samples", "/cut-off", "/exports", "/ledger/cells/proof");
        };
    }
}
