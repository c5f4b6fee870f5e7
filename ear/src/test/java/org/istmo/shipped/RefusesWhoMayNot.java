package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever the contract says can be changed, asked by those who change nothing of the kind: refused, each by itself, and nothing of it done. */
interface RefusesWhoMayNot extends Told {

    /** What {@code domain.md} and {@code api.md} leave to whoever has an account. */
    Map<String, String> EVERYBODYS = Map.of(
            "POST /tokens", "a person makes their own tokens",
            "DELETE /tokens/{id}", "and revokes them",
            "PUT /me/digest", "whether one wants one's own digest",
            "POST /verifications", "whoever has a file may ask whether it was issued, without an account too");

    /** What an audit is: samples, and findings that are the auditor's own. */
    Map<String, String> AUDITS = Map.ofEntries(
            Map.entry("POST /audit-samples", "a sample is drawn"),
            Map.entry("PUT /audit-samples/{id}/items/{entry}", "what came of an item of one's own sample"),
            Map.entry("POST /audit-findings", "a finding of one's own"),
            Map.entry("PUT /audit-findings/{id}", "a finding of one's own"),
            Map.entry("POST /audit-findings/{id}/issue", "a finding of one's own"),
            Map.entry("POST /audit-findings/{id}/close", "a recommendation of one's own"),
            Map.entry("POST /audit-findings/{id}/reopen", "a recommendation of one's own"),
            Map.entry("POST /notices/{id}/read", "a notice to oneself was read"));

    Map<String, String> ONLY_ASKED =
            Map.of("POST /overlaps/resemblances", "it asks what resembles an activity, and keeps nothing");

    Map<String, String> DONORS = Map.of(
            "POST /reports/{id}/acknowledgements", "a donor says that it has a report",
            "POST /reports/{id}/questions", "and asks of it");

    /** What is wanted before anybody is asked for. */
    Map<String, String> BODIES = Map.of(
            "POST /reports/{id}/return", "{\"comment\": \"Again\"}",
            "POST /reports/{id}/comments", "{\"text\": \"Why?\"}",
            "POST /audit-findings/{id}/recommendations/{number}/answer",
                    "{\"answer\": \"accepted\", \"text\": \"Yes\", \"action\": \"It is done\", \"by\": \"2040-01-01\"}");

    /** What an officer of an office writes, asked of the other one's. */
    Map<String, String> OF_AN_OFFICE = Map.of(
            "PUT /activities/{id}", "{\"status\": \"4\"}",
            "POST /activities",
                    "{\"office\": \"LPO-MEX\", \"identifier\": \"RF-OTHER\", \"status\": \"2\", \"title\": {\"en\": \"Not theirs\"}}",
            "POST /imports?office=LPO-MEX", "identifier,title\n",
            "POST /reports/{id}/withdraw", "{\"comment\": \"Not theirs\"}",
            "POST /reports/{id}/revisions", "{\"reason\": \"Not theirs\"}",
            "POST /reports/{id}/retry", "{}",
            "POST /publications",
                    "{\"office\": \"LPO-MEX\", \"title\": {\"es\": \"Ajena\"}, \"type\": \"research\", \"languages\": [\"es\"]}",
            "POST /narratives",
                    "{\"office\": \"LPO-MEX\", \"periodFrom\": \"2031-01-01\", \"periodTo\": \"2031-03-31\", \"section\": \"progress\", \"text\": {\"es\": \"Ajeno\"}}",
            "POST /schedules",
                    "{\"name\": \"RF-OTHER\", \"type\": \"portfolio\", \"scope\": {\"office\": \"LPO-MEX\"}, \"office\": \"LPO-MEX\", \"period\": \"previous-month\", \"daysAfter\": 5, \"at\": \"07:00\"}");

    @Test
    default void an_officer_of_the_other_office_writes_nothing_of_this_one() {
        Map<String, String> known = known();
        story().as("officer.pan").get("/api/v1/me").expect(200);
        List<String> before = done("officer.pan");
        List<String> wrong = new ArrayList<>();
        OF_AN_OFFICE.forEach((named, body) -> {
            String verb = named.substring(0, named.indexOf(' '));
            String path = named.substring(named.indexOf(' ') + 1);
            for (Map.Entry<String, String> one : known.entrySet()) {
                path = path.replace(one.getKey(), one.getValue());
            }
            Answer answer = story().as("officer.pan")
                    .change(
                            verb,
                            "/api/v1" + path,
                            path.startsWith("/imports") ? "text/csv" : "application/json",
                            body);
            if (answer.status() == 403 || answer.status() == 404) {
                answer.problem(answer.status());
            } else {
                wrong.add(answer.question() + " answered " + answer.status() + " " + answer.text());
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(before, done("officer.pan"), "Nothing of it was done");
    }

    @Test
    default void an_auditor_changes_nothing_but_the_work_of_an_audit() {
        refused("auditor", 'a', story().as("auditor"), List.of(EVERYBODYS, AUDITS, ONLY_ASKED));
    }

    @Test
    default void a_donors_verifier_changes_nothing_but_the_work_of_an_audit() {
        Engaged engaged = Engaged.on(story().server(), "RF");
        refused(engaged.name("A"), 'v', engaged.verifier("A"), List.of(EVERYBODYS, AUDITS));
    }

    @Test
    default void a_donor_changes_nothing_but_what_it_says_back() {
        refused(Statement.DONOR, 'd', story().as(Statement.DONOR), List.of(EVERYBODYS, DONORS));
    }

    private void refused(String name, char role, Caller caller, List<Map<String, String>> allowed) {
        Map<String, String> reasons = new TreeMap<>();
        allowed.forEach(reasons::putAll);
        List<Door> doors = Door.all();
        Map<String, String> known = known();
        caller.get("/api/v1/me").expect(200);
        List<String> before = done(name);
        TreeSet<String> open = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (ApiPath path : ApiPath.changing(story().server())) {
            Door door = doors.stream()
                    .filter(one -> one.leadsTo(path.verb(), path.template()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(path.named() + " is not written down"));
            if (reasons.containsKey(path.named())) {
                open.add(path.named());
                assertTrue(door.isFor(role), () -> path.named() + " is closed to " + name);
                continue;
            }
            Answer answer = caller.change(
                    path.verb(), path.sample(known), path.type(), BODIES.getOrDefault(path.named(), "{}"));
            asked++;
            boolean refused = answer.status() == 403
                    || (door.isFor(role) || path.template().endsWith("/{step}")) && answer.status() == 404;
            if (!refused) {
                wrong.add(answer.question() + " answered " + answer.status() + " " + answer.text());
            } else {
                answer.problem(answer.status());
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(reasons.keySet(), open, "What is left to them is in the contract");
        assertFalse(asked < 80, "Few paths were asked: " + asked);
        assertEquals(before, done(name), "Nothing of it was done");
    }

    /** What is there: a report that was issued, an activity, an agreement and a file of the office. */
    private Map<String, String> known() {
        Caller auditor = story().as("auditor");
        String report = story().statement().path();
        return Map.of(
                "/reports/{id}", report.substring(report.indexOf("/reports/")),
                "/activities/{id}", first(auditor, "/activities?office=LPO-MEX"),
                "/grants/{id}", first(auditor, "/grants?office=LPO-MEX"),
                "/imports/{id}", first(auditor, "/imports"),
                "/overlaps/{id}", "/overlaps/1");
    }

    private static String first(Caller caller, String list) {
        JsonNode item =
                caller.get("/api/v1" + list).expect(200).json().path("items").path(0);
        return list.replaceFirst("\\?.*", "") + "/" + item.path("id").asText();
    }

    /** The newest entries of the trail of what somebody did. */
    private List<String> done(String name) {
        JsonNode items = story().as("auditor")
                .get("/api/v1/audit-trail?limit=3&outcome=done&who=" + name)
                .expect(200)
                .json()
                .path("items");
        List<String> done = new ArrayList<>();
        items.forEach(item -> done.add(item.toString()));
        return done;
    }
}
