package org.istmo.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What happens once on a server, however many sentences ask about it, and in whatever order they do. */
class Story {

    private final Server server;
    private final Map<SeedFile, Once<JsonNode>> receipts = new EnumMap<>(SeedFile.class);
    private final Once<JsonNode> mexicoAgain = new Once<>(this::bringMexicoAgain);
    private final Once<Statement> statement = new Once<>(this::issueStatement);
    private final Once<Revised> revised = new Once<>(() -> Revised.on(this));
    private final Once<DonorsRoom> room = new Once<>(this::furnishRoom);
    private final Once<Engaged> verifiers = new Once<>(this::engageVerifiers);
    private final Map<String, Once<Overview>> overviews = Map.of(
            "regional-overview",
            new Once<>(() -> issueOverview(
                    "regional-overview", "\"scope\": {\"region\": \"all\"}, \"audience\": [\"US-GOV-11\"]")),
            "centre-of-excellence",
            new Once<>(() -> issueOverview("centre-of-excellence", "\"scope\": {\"office\": \"COE-MAR\"}")),
            "portfolio",
            new Once<>(() -> issueOverview("portfolio", "\"scope\": {\"office\": \"ROPAN\"}")));

    Story(Server server) {
        this.server = server;
    }

    Server server() {
        return server;
    }

    Caller as(String name) {
        return server.as(name);
    }

    /** One more auditor, who shares turns of exports with nobody. */
    Caller auditor(String name) {
        as("admin")
                .post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Auditor", "roles": ["auditor"], "password": "%s"}""".formatted(name, Server.PASSWORD))
                .expect(201);
        return as(name);
    }

    Answer bring(String officer, String office, byte[] file) {
        return as(officer).post("/api/v1/imports?office=" + office, "application/xml", file);
    }

    /** The receipt of one of the files that come with the application. */
    JsonNode receiptOf(SeedFile file) {
        return receipts.computeIfAbsent(file, first -> new Once<>(() -> bringSeed(file)))
                .get();
    }

    /** The receipt of the second time that Mexico's file was brought. */
    JsonNode receiptOfMexicoAgain() {
        return mexicoAgain.get();
    }

    /** The donor's statement over Mexico's file, from order to issue. */
    Statement statement() {
        return statement.get();
    }

    /** A statement of another year that was issued and revised. */
    Revised revised() {
        return revised.get();
    }

    /** A donor's agreement with a statement that was issued on it. */
    DonorsRoom room() {
        return room.get();
    }

    /** Two donors' verifiers, for what only looks at what they may see. */
    Engaged verifiers() {
        return verifiers.get();
    }

    private Engaged engageVerifiers() {
        return Engaged.on(server, "XM-VERI");
    }

    private DonorsRoom furnishRoom() {
        return DonorsRoom.furnished(server);
    }

    /** A report of the region, of a centre or of a head of office, by its type, from order to issue. */
    Overview overview(String type) {
        return Objects.requireNonNull(overviews.get(type)).get();
    }

    private Overview issueOverview(String type, String rest) {
        receiptOf(SeedFile.MEXICO);
        return Overview.issuedOn(server, type, rest);
    }

    private JsonNode bringSeed(SeedFile file) {
        return bring(file.officer, file.office, file.bytes()).expect(201).json();
    }

    private JsonNode bringMexicoAgain() {
        receiptOf(SeedFile.MEXICO);
        return bringSeed(SeedFile.MEXICO);
    }

    private Statement issueStatement() {
        receiptOf(SeedFile.MEXICO);
        return Statement.issuedOn(server);
    }
}
