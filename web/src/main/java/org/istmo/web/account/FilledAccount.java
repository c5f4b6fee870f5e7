package org.istmo.web.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.access.KeptAccount;
import org.istmo.domain.access.Role;
import org.istmo.domain.office.OfficeCode;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.JsonForm;

/** An account as the forms of its pages hold it, and the same as the API takes it: there is one rule for both. */
final class FilledAccount {

    private FilledAccount() {}

    static JsonForm opening(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        for (String name : List.of("name", "displayName", "language", "donor", "from", "to", "until", "mail")) {
            said(body, form, name);
        }
        body.add("roles", array(form.all("roles")));
        body.add("offices", array(form.all("offices")));
        List<String> grants = form.lines("grants");
        if (!grants.isEmpty()) {
            body.add("grants", array(grants));
        }
        return JsonForm.of(body.build());
    }

    /** Of a donor's or verifier's account there is no choice of roles and offices. */
    static JsonForm standing(FilledForm form, KeptAccount account) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        body.add("displayName", form.value("displayName"));
        said(body, form, "language");
        if (isOfADonor(account)) {
            body.add("grants", array(form.lines("grants")));
        } else {
            body.add("roles", array(form.all("roles")));
            body.add("offices", array(form.all("offices")));
        }
        return JsonForm.of(body.build());
    }

    static boolean isOfADonor(KeptAccount account) {
        return account.roles().contains(Role.DONOR) || account.roles().contains(Role.VERIFIER);
    }

    static JsonForm mail(FilledForm form) {
        return JsonForm.of(
                Json.createObjectBuilder().add("mail", form.value("mail")).build());
    }

    static JsonForm engagement(FilledForm form) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        said(body, form, "until");
        return JsonForm.of(body.build());
    }

    /** What the forms of an account hold before anybody typed. */
    static FilledForm of(KeptAccount account) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("displayName", List.of(account.displayName()));
        values.put("version", List.of(String.valueOf(account.version())));
        values.put("language", List.of(account.language()));
        values.put("roles", List.copyOf(AccountDesk.words(account.roles())));
        values.put("offices", account.offices().stream().map(OfficeCode::code).toList());
        values.put("grants", List.of(String.join("\n", account.grants())));
        account.mail().ifPresent(mail -> values.put("mail", List.of(mail)));
        account.engagement()
                .ifPresent(
                        engaged -> values.put("until", List.of(engaged.until().toString())));
        return FilledForm.holding(values);
    }

    private static void said(JsonObjectBuilder body, FilledForm form, String name) {
        if (!form.value(name).isEmpty()) {
            body.add(name, form.value(name));
        }
    }

    private static JsonArrayBuilder array(List<String> words) {
        return Json.createArrayBuilder(
                words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
