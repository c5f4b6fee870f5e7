package org.istmo.web.boot;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.istmo.reporting.archive.Report;
import org.istmo.web.account.Opened;

/** What whoever started the program reads on the console: where it is, who may come in, and what there is to see. */
final class Announcement {

    private final PrintStream console;
    private final String address;

    Announcement(PrintStream console, String address) {
        this.console = console;
        this.address = address;
    }

    /** @param demo whether the demo's accounts were asked for, with their password told by whoever started the program or made here */
    void ready(Opened opened, Optional<String> knownPassword, Optional<Report> statement) {
        console.println();
        console.println("Istmo is ready at " + address + "/");
        accounts(opened, knownPassword);
        statement.ifPresent(report -> statement(report, donorPassword(opened, knownPassword)));
        console.println();
        console.flush();
    }

    private void accounts(Opened opened, Optional<String> knownPassword) {
        if (opened.entrances().isEmpty()) {
            console.println("  The accounts and their passwords are as they were.");
            return;
        }
        List<String> shared = opened.entrances().stream()
                .map(Opened.Entrance::password)
                .distinct()
                .toList();
        for (String password : shared) {
            List<Opened.Entrance> those = opened.entrances().stream()
                    .filter(one -> one.password().equals(password))
                    .toList();
            console.println("  Accounts: "
                    + String.join(
                            ", ",
                            those.stream().map(one -> one.account().name()).toList()));
            console.println("  Password: "
                    + (those.get(0).made() || knownPassword.isPresent() ? shown(those, password) : "as you set it"));
        }
    }

    /** A password that was told to the program is not repeated. */
    private static String shown(List<Opened.Entrance> those, String password) {
        return those.get(0).made()
                ? password + "  (made now; it is shown this once)"
                : "as set by ISTMO_DEMO_PASSWORD or ISTMO_ADMIN_PASSWORD";
    }

    private void statement(Report report, String password) {
        String files = address + "/api/v1/reports/" + report.id() + "/files/";
        console.println("  Issued donor statement " + report.number() + ", for its donor's account donor.us-gov-11:");
        for (String file : List.of("en.pdf", "es.pdf", "en.xlsx", "es.xlsx")) {
            console.println("    curl -u donor.us-gov-11:" + password + " -OJ " + files + file);
        }
    }

    private static String donorPassword(Opened opened, Optional<String> knownPassword) {
        return opened.entrances().stream()
                .filter(one -> one.made() && one.account().name().startsWith("donor."))
                .findFirst()
                .map(Opened.Entrance::password)
                .orElse(knownPassword.isPresent() ? "$ISTMO_DEMO_PASSWORD" : "PASSWORD");
    }
}
