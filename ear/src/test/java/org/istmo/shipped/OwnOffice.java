package org.istmo.shipped;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** An office of some sentences' own, with its people and agreements, whose last month is closed by nobody else. */
final class OwnOffice {

    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    private final Server server;
    private final String code;

    /** @param code such as {@code LPO-WEB}, whose officer is {@code officer.web} */
    OwnOffice(Server server, String code) {
        this.server = server;
        this.code = code;
    }

    /** Whether it is there. */
    boolean isOpen() {
        return server.as("admin").get("/api/v1/reference/offices/" + code).status() != 404;
    }

    void open(String nameEn, String nameEs, List<String> agreements) {
        Caller admin = server.as("admin");
        admin.post("/api/v1/reference/offices", """
            {"code": "%s", "kind": "office", "name": {"en": "%s", "es": "%s"}, "country": "CO",
             "status": "open", "zone": "%s"}\
            """.formatted(code, nameEn, nameEs, ZONE))
                .expect(201);
        for (String role : List.of("officer", "finance", "head")) {
            admin.post("/api/v1/accounts", """
                {"name": "%s", "displayName": "%s", "roles": ["%s"], "offices": ["%s"], "password": "%s"}\
                """.formatted(person(role), role, role, code, Server.PASSWORD))
                    .expect(201);
        }
        for (String number : agreements) {
            server.as(person("officer"))
                    .post(
                            "/api/v1/grants",
                            Grant.least(number)
                                    .put("office", code)
                                    .put("end", "2040-12-31")
                                    .toString())
                    .expect(201);
        }
    }

    void closeLastMonth() {
        YearMonth month = YearMonth.now(ZONE).minusMonths(1);
        server.as(person("finance"))
                .post("/api/v1/periods/" + code + "/" + month + "/close", "{\"reason\": \"It is over\"}")
                .expect(200);
    }

    /** The name of its account of a role. */
    String person(String role) {
        return role + "." + code.substring(code.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    }
}
