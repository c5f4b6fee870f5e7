package org.istmo.web.boot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The settings of this process as the trail may tell them: of a secret that there is one, of an address nothing that lets anybody in. */
final class StartSettings {

    private static final String OURS = "ISTMO_";
    private static final String SET = "set";
    private static final String UNSET = "unset";

    /** Told as they are. */
    private static final Set<String> PLAIN = Set.of(
            "ISTMO_HOST",
            "ISTMO_PORT",
            "ISTMO_HOME",
            "ISTMO_DB_USER",
            "ISTMO_DB_OWNER_USER",
            "ISTMO_PUBLIC_URL",
            "ISTMO_MAX_UPLOAD",
            "ISTMO_SIGNING_KEY",
            "ISTMO_MAX_PAGES",
            "ISTMO_MAX_ROWS",
            "ISTMO_MAIL_FROM",
            "ISTMO_OIDC_ISSUER",
            "ISTMO_OIDC_CLIENT",
            "ISTMO_OIDC_CLAIM",
            "ISTMO_OIDC_TRUST_AMR",
            "ISTMO_TRUSTED_PROXIES",
            "ISTMO_DEMO",
            "ISTMO_DEMO_DATA");

    /** In which a name and a password may stand. */
    private static final Set<String> ADDRESSES = Set.of("ISTMO_DB_URL", "ISTMO_SMTP_URL");

    /** Of which it is told whether there is one. */
    private static final List<String> SECRET = List.of(
            "ISTMO_DB_PASSWORD",
            "ISTMO_DB_OWNER_PASSWORD",
            "ISTMO_SIGNING_PASSWORD",
            "ISTMO_SECRET",
            "ISTMO_OIDC_SECRET",
            "ISTMO_DEMO_PASSWORD",
            "ISTMO_ADMIN_PASSWORD");

    /** Up to the last {@code @}: a password may hold one itself. */
    private static final Pattern LOGIN = Pattern.compile("//.*@");

    private static final Pattern PARAMETERS = Pattern.compile("[?;].*");

    private StartSettings() {}

    /** By their names, and {@code java}, the runtime. What begins with {@code ISTMO_} and is none of ours is told like a secret: it may be a slip in the name of one. */
    static Map<String, String> of(Map<String, String> environment) {
        Set<String> names = new TreeSet<>(PLAIN);
        names.addAll(ADDRESSES);
        names.addAll(SECRET);
        environment.keySet().stream().filter(name -> name.startsWith(OURS)).forEach(names::add);
        Map<String, String> told = new TreeMap<>();
        names.forEach(name -> told.put(name, told(name, environment.getOrDefault(name, ""))));
        told.put("java", Runtime.version().toString());
        return told;
    }

    private static String told(String name, String value) {
        if (value.isBlank()) {
            return UNSET;
        }
        if (PLAIN.contains(name)) {
            return value;
        }
        return ADDRESSES.contains(name)
                ? PARAMETERS.matcher(LOGIN.matcher(value).replaceAll("//")).replaceAll("")
                : SET;
    }
}
