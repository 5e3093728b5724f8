package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.AccessFile.Client;
import org.perimeter.engine.bundle.AccessVerifier.Access;

class AccessVerifierTest {
    private final Ceremony ceremony = new Ceremony();
    private final Hash key = Hash.of("a client's key".getBytes(UTF_8));
    private final Client client =
            new Client("terminal-1", "Terminal", key, Audience.OFFICER, NOON.plusSeconds(5));

    @Test
    void a_file_signed_by_a_rostered_approver_admits_its_clients_while_they_may() {
        Access.Accepted accepted = accepted(file(1, client));
        assertThat(accepted.file().client(key, NOON)).contains(client);
        assertThat(accepted.file().client(key, NOON.plusSeconds(6))).isEmpty();
        assertThat(accepted.file().client(Hash.of(new byte[0]), NOON)).isEmpty();
    }

    @Test
    void a_file_of_a_stranger_without_a_signature_or_changed_admits_nobody() {
        var stranger = Ceremony.key();
        var strange =
                new AccessFile(
                        1,
                        1,
                        new Signatory("eve", "CBSA", stranger.keyId()),
                        NOON,
                        List.of(client));
        assertThat(reasons(Signed.sign(strange, stranger).json(), null))
                .containsExactly(Reason.SIGNER_UNKNOWN);
        assertThat(reasons(new Signed<>(file(1, client), "").json(), null))
                .containsExactly(Reason.WRONG_SIGNATURE);
        assertThat(Ceremony.bytesChanged(Signed.sign(file(1, client), ceremony.anne).json()))
                .allSatisfy(changed -> assertThat(reasons(changed, null)).isNotEmpty());
    }

    @Test
    void an_older_file_or_another_of_the_same_serial_does_not_bring_back_a_revoked_client() {
        Access.Accepted current = accepted(file(2));
        assertThat(reasons(json(file(1, client)), current)).containsExactly(Reason.OLDER_SERIAL);
        assertThat(reasons(json(file(2, client)), current))
                .containsExactly(Reason.SAME_SERIAL_OTHER_FILE);
        assertThat(reasons(json(file(2)), current)).isEmpty();
        assertThat(reasons(json(file(3, client)), current)).isEmpty();
    }

    @Test
    void two_clients_cannot_share_a_key() {
        var twin = new Client("terminal-2", "Other", key, Audience.TRADE, null);
        assertThat(reasons(json(file(1, client, twin)), null)).containsExactly(Reason.WRONG_VALUE);
    }

    private AccessFile file(long serial, Client... clients) {
        return new AccessFile(
                1,
                serial,
                new Signatory("anne", "CBSA", ceremony.anne.keyId()),
                NOON,
                List.of(clients));
    }

    private byte[] json(AccessFile file) {
        return Signed.sign(file, ceremony.anne).json();
    }

    private Access.Accepted accepted(AccessFile file) {
        return (Access.Accepted) verify(json(file), null);
    }

    private Access verify(byte[] file, Access.Accepted current) {
        return new AccessVerifier(ceremony.pins(false), Clock.fixed(NOON, ZoneOffset.UTC))
                .verify(file, List.of(ceremony.cbsa().json(), ceremony.cbp().json()), current);
    }

    private List<Reason> reasons(byte[] file, Access.Accepted current) {
        return verify(file, current) instanceof Access.Refused(var refusals)
                ? refusals.stream().map(Refusal::reason).toList()
                : List.of();
    }
}
