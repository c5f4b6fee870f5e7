package org.istmo.reporting.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server itself says of a file that somebody holds. */
class SealsTest {

    @TempDir
    private Path folder = Path.of("");

    private SigningKeys keys = keys();
    private byte[] file = new byte[0];

    @BeforeEach
    void sign() throws IOException {
        SigningKey key = keys.standing();
        file = SignedPdf.with(key, Language.EN, folder).file();
    }

    @Test
    void a_file_as_it_was_signed_is_whole_and_ours() throws IOException {
        Seal seal = only(file);

        assertTrue(seal.whole(), seal::toString);
        assertTrue(seal.ours(), seal::toString);
        assertEquals("CN=Istmo at https://istmo.example.org", seal.signer());
        assertEquals(Optional.of(SignedPdf.AT), seal.at());
        assertFalse(seal.isBrokenOfOurs());
    }

    @Test
    void one_byte_changed_is_ours_and_not_whole() throws IOException {
        file[1_000] ^= 1;

        Seal seal = only(file);

        assertFalse(seal.whole(), seal::toString);
        assertTrue(seal.isBrokenOfOurs(), seal::toString);
    }

    @Test
    void what_is_added_is_not_whole() throws IOException {
        Seal seal = only(SignedPdfTest.added(file));

        assertFalse(seal.whole(), seal::toString);
        assertTrue(seal.isBrokenOfOurs(), seal::toString);
    }

    @Test
    void what_somebody_else_signed_is_whole_and_not_ours() throws IOException {
        Seal seal = only(SignedPdf.in(Language.EN, folder).file());

        assertTrue(seal.whole(), seal::toString);
        assertFalse(seal.ours(), seal::toString);
    }

    @Test
    void our_certificate_beside_a_signature_of_nobody_is_nothing_of_ours() throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int value = text.indexOf("/Contents <", text.indexOf("/ETSI.CAdES.detached")) + "/Contents <".length();
        int end = text.indexOf(">", value);
        int last = text.substring(value, end).replaceAll("0+$", "").length() + value - 4;
        file[last] = (byte) (file[last] == '1' ? '2' : '1');

        List<Seal> seals = found(file);

        assertTrue(seals.stream().noneMatch(Seal::authentic), seals::toString);
        assertTrue(seals.stream().noneMatch(Seal::isBrokenOfOurs), seals::toString);
    }

    @Test
    void what_is_no_pdf_has_no_signature() throws IOException {
        assertEquals(List.of(), found(new byte[0]));
        assertEquals(List.of(), found("/ByteRange [0 10 20 999999]".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(List.of(), found("/ByteRange [0 5 20 7] <not hexadecimal>".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_revisions_of_a_file_are_its_rendering_and_what_was_added() throws IOException {
        SignedPdf signed = SignedPdf.with(keys.standing(), Language.EN, folder);
        Path rendering = Files.write(folder.resolve("r"), signed.rendering());
        Path whole = Files.write(folder.resolve("s"), signed.file());
        Path added = Files.write(folder.resolve("a"), SignedPdfTest.added(signed.file()));

        assertEquals(1, Revisions.digests(rendering).size());
        assertEquals(Revisions.digests(rendering), Revisions.digests(whole).subList(0, 1));
        assertEquals(Revisions.digests(whole), Revisions.digests(added).subList(0, 2));
        assertEquals(3, Revisions.digests(added).size());
        assertEquals(List.of(), Revisions.digests(Files.write(folder.resolve("n"), Arrays.copyOf(signed.file(), 100))));
    }

    private Seal only(byte[] bytes) throws IOException {
        List<Seal> seals = found(bytes);
        assertEquals(1, seals.size(), seals::toString);
        return seals.get(0);
    }

    private List<Seal> found(byte[] bytes) throws IOException {
        return new Seals(keys).of(Files.write(folder.resolve("held"), bytes));
    }

    private static SigningKeys keys() {
        TestDatabase database = TestDatabase.of(Vendor.H2);
        SigningKeys keys = SigningKeysTest.keys(
                database, new SigningSettings("https://istmo.example.org", Optional.empty(), "", Optional.empty()));
        database.inTransaction(keys::standing);
        return keys;
    }
}
