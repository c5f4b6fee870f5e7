package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Doors that take another server to open: a link by mail, and an identity provider. And what of all that comes into the log: nothing. */
class ProgramDoorsIT {

    private static final Pattern LINK = Pattern.compile("/sign-in/link#([A-Za-z0-9_-]{43})");
    private static final String DONOR = "donor.us-gov-1";

    @Test
    void a_link_and_a_provider_open_the_pages_and_nothing_of_it_comes_into_the_log() throws Exception {
        Path home = EmptyHome.empty(Shipped.target().resolve("homes").resolve("doors"));
        try (Postbox box = new Postbox();
                Voucher voucher = new Voucher()) {
            Map<String, String> settings = new HashMap<>(Program.DEMO);
            settings.put("ISTMO_SMTP_URL", box.url());
            settings.put("ISTMO_OIDC_ISSUER", voucher.issuer());
            settings.put("ISTMO_OIDC_CLIENT", Voucher.CLIENT);
            settings.put("ISTMO_OIDC_CLAIM", "preferred_username");
            settings.put("ISTMO_OIDC_SECRET", "the-secret-of-the-client");
            try (Program program = Program.started(home, settings)) {
                Server server = program.server();
                ask(server);
                String code = provided(server, voucher);
                rotated(server, voucher);
                bound(server, voucher);
                unbound(server, voucher);
                String token = tokenOf(server);
                String key = linked(server, box);
                String log = Files.readString(home.resolve("program.log"));
                for (String secret :
                        List.of(Server.PASSWORD, "guessed-and-wrong", "the-secret-of-the-client", key, code, token)) {
                    assertFalse(log.contains(secret), () -> "It holds " + secret);
                }
            }
        }
    }

    /** Asked for both, of whom one is there; the answer is the same. */
    private static void ask(Server server) {
        server.as("admin")
                .put("/api/v1/accounts/" + DONOR + "/mail", "{\"mail\": \"desk@un.org\"}")
                .expect(200);
        String one = form(server.nobody(), "/sign-in/ask", "name=desk%40un.org").header("Location");
        String other =
                form(server.nobody(), "/sign-in/ask", "name=nobody%40un.org").header("Location");
        assertEquals(one, other);
    }

    private static String provided(Server server, Voucher voucher) throws Exception {
        assertTrue(server.nobody().get("/sign-in").expect(200).text().contains("/sign-in/provider"));
        Answer sent = server.nobody().get("/sign-in/provider?to=/account").expect(302);
        String cookie = cookie(sent);
        String back = voucher.vouchFor("treaty", sent.header("Location"));
        String elsewhere = voucher.vouchFor("admin", sent.header("Location").replace("state=", "state=x"));
        String page = "/sign-in/provider/back";

        refused(server.nobody().get(page + back));
        refused(server.nobody().get(page + elsewhere, "Cookie", cookie));
        refused(server.nobody().get(page + voucher.vouchFor("stranger", sent.header("Location")), "Cookie", cookie));
        refused(server.nobody().get(page + voucher.vouchFor("admin", sent.header("Location")), "Cookie", cookie));
        refused(server.nobody().get(page + back.replace("code-", "other-"), "Cookie", cookie));
        Answer in = server.nobody().get(page + back, "Cookie", cookie).expect(302);
        assertTrue(in.header("Location").endsWith("/account"), in.headers()::toString);
        String account = server.nobody()
                .get("/account", "Cookie", session(in))
                .expect(200)
                .text();
        assertTrue(account.contains("<dd>treaty</dd>"), account);
        return back.replaceFirst(".*code=([^&]*).*", "$1") + "&state";
    }

    /** A key in the stead of the one before is looked up when a token is signed with it. */
    private static void rotated(Server server, Voucher voucher) throws Exception {
        voucher.rotate();
        vouched(server, voucher, "treaty", "treaty");
    }

    /** @return the cookie of the session that the provider's word opened */
    private static String vouched(Server server, Voucher voucher, String person, String account) throws Exception {
        Answer sent = server.nobody().get("/sign-in/provider?to=/account").expect(302);
        String back = "/sign-in/provider/back" + voucher.vouchFor(person, sent.header("Location"));
        String session =
                session(server.nobody().get(back, "Cookie", cookie(sent)).expect(302));
        String page =
                server.nobody().get("/account", "Cookie", session).expect(200).text();
        assertTrue(page.contains("<dd>" + account + "</dd>"), page);
        return session;
    }

    /** An administrator's account is opened once its owner, who says the password, has bound it; then whatever the provider calls them. */
    private static void bound(Server server, Voucher voucher) throws Exception {
        bind(server, voucher, "admin", "whoever");
        vouched(server, voucher, "whoever", "admin");
    }

    private static void bind(Server server, Voucher voucher, String account, String person) throws Exception {
        String session =
                session(new Browser(server).signIn(account, Server.PASSWORD).expect(302));
        byte[] wrong = "mine=guessed-and-wrong".getBytes(StandardCharsets.US_ASCII);
        server.nobody()
                .post("/account/provider/bind", "application/x-www-form-urlencoded", wrong, "Cookie", session)
                .expect(400);
        byte[] right = ("mine=" + Server.PASSWORD).getBytes(StandardCharsets.US_ASCII);
        Answer begun = server.nobody()
                .post("/account/provider/bind", "application/x-www-form-urlencoded", right, "Cookie", session)
                .expect(302);
        Answer sent = server.nobody()
                .get("/account/provider", "Cookie", session + "; " + cookie(begun))
                .expect(302);
        String back = "/sign-in/provider/back" + voucher.vouchFor(person, sent.header("Location"));
        Answer bound = server.nobody().get(back, "Cookie", cookie(begun)).expect(302);
        assertTrue(bound.header("Location").endsWith("/account?done=bound"), bound.headers()::toString);
    }

    /** An administrator undoes another's: what the provider's word had opened ends, and its word opens nothing more. */
    private static void unbound(Server server, Voucher voucher) throws Exception {
        String path = "/api/v1/accounts/head.pan";
        bind(server, voucher, "head.pan", "somebody");
        String session = vouched(server, voucher, "somebody", "head.pan");
        Browser admin = new Browser(server);
        admin.signIn("admin", Server.PASSWORD).expect(302);
        String page = "/admin/accounts/head.pan";
        assertTrue(admin.get(page).expect(200).text().contains(page + "/unbind"));
        server.as("auditor").post(path + "/unbind", "").problem(403);
        server.as("admin").post("/api/v1/accounts/admin/unbind", "").problem(409);

        admin.post(page + "/unbind", "{}").expect(302);

        assertFalse(admin.get(page).expect(200).text().contains(page + "/unbind"));
        assertFalse(
                server.as("admin").get(path).expect(200).json().path("bound").asBoolean());
        server.nobody().get("/account", "Cookie", session).expect(302);
        Answer sent = server.nobody().get("/sign-in/provider?to=/account").expect(302);
        String back = "/sign-in/provider/back" + voucher.vouchFor("somebody", sent.header("Location"));
        refused(server.nobody().get(back, "Cookie", cookie(sent)));
        server.as("admin").post(path + "/unbind", "").problem(409);
    }

    private static void refused(Answer answer) {
        assertTrue(
                answer.expect(302).header("Location").endsWith("/sign-in?told=provider"), answer.headers()::toString);
    }

    private static String tokenOf(Server server) {
        Caller.withPassword(server, "finance", "guessed-and-wrong")
                .get("/api/v1/me")
                .problem(401);
        JsonNode made = server.as("finance")
                .post("/api/v1/tokens", "{\"label\": \"nightly\"}")
                .expect(201)
                .json();
        String token = made.path("token").asText();
        Caller.withToken(server, token).get("/api/v1/me").expect(200);
        return token;
    }

    private static String linked(Server server, Postbox box) {
        String letter = Patience.until(
                        Duration.ofMinutes(3),
                        box::taken,
                        taken ->
                                taken.stream().anyMatch(one -> LINK.matcher(one).find()))
                .stream()
                .filter(one -> LINK.matcher(one).find())
                .findFirst()
                .orElseThrow();
        Matcher link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        String key = link.group(1);
        String page = "/sign-in/link";
        assertFalse(server.nobody().get(page).expect(200).text().contains(key));
        server.nobody().get(page).expect(200);
        server.nobody()
                .post(page, "application/x-www-form-urlencoded", "key=".getBytes(StandardCharsets.US_ASCII))
                .expect(400);
        List<CompletableFuture<Answer>> atOnce = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> form(server.nobody(), page, "key=" + key)))
                .limit(4)
                .toList();
        List<Answer> opened = atOnce.stream()
                .map(CompletableFuture::join)
                .filter(answer -> !answer.header("Location").endsWith("told=link"))
                .toList();
        assertEquals(1, opened.size());
        String name = server.nobody()
                .get("/account", "Cookie", session(opened.get(0)))
                .expect(200)
                .text();
        assertTrue(name.contains("<dd>" + DONOR + "</dd>"), name);
        Answer again = form(server.nobody(), page, "key=" + key);
        assertTrue(again.header("Location").endsWith("told=link"), again.headers()::toString);
        assertEquals(
                1, box.taken().stream().filter(one -> LINK.matcher(one).find()).count());
        JsonNode outbox = server.as("admin").get("/api/v1/outbox").expect(200).json();
        assertFalse(outbox.toString().contains(key));
        assertTrue(outbox.toString().contains("sign-in-link"), outbox::toString);
        return key;
    }

    private static Answer form(Caller caller, String path, String form) {
        return caller.post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII))
                .expect(302);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", -1)[0];
    }

    /** The cookie of the session that began, among those that were given and taken back. */
    private static String session(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", -1)[0])
                .filter(cookie -> cookie.startsWith("istmo=") && cookie.length() > 20)
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.headers().toString()));
    }
}
