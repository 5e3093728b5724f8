package org.perimeter.policy.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.review.Conversation;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PolicyTest
class AuditPacksIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired AuditPacks packs;
    @Autowired Conversation conversation;
    @Autowired DraftSettings settings;
    @Autowired Pins pins;
    @Autowired Clock clock;

    private Version version;
    private PublishedRelease release;
    private Map<String, byte[]> files;

    @BeforeEach
    void a_release_with_a_list() throws IOException {
        Person analyst = cast.analyst(Agency.CBSA);
        Person canada = cast.approver(Agency.CBSA);
        Person states = cast.approver(Agency.CBP);
        var ports = journey.ports(analyst, "CNSHA", "KRPUS");
        version = journey.submitted(journey.draftWith(ports.name(), "seals", analyst), analyst);
        journey.attached(version, analyst, MustCatch.PASSED);
        conversation.say(version.id(), "R-1", "Since when?", states.id()).orElseThrow();
        journey.approved(version, canada);
        journey.approved(version, states);
        release = journey.released(version, canada);
        files = unpacked(pack());
    }

    @Test
    void the_manifest_proves_every_file_and_names_the_content() {
        JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));

        assertThat(manifest.get("contentHash").asString()).isEqualTo(version.contentHash().hex());
        var proven = new TreeMap<String, String>();
        manifest.get("files")
                .properties()
                .forEach(one -> proven.put(one.getKey(), one.getValue().asString()));
        var found = new TreeMap<String, String>();
        files.forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                found.put(name, Hash.of(bytes).hex());
            }
        });
        assertThat(found).isEqualTo(proven);
        assertThat(files).containsKeys("README.txt", "approvals/CBSA.json", "approvals/CBP.json");
    }

    @Test
    void a_node_accepts_the_release_from_the_pack_alone() {
        List<byte[]> rosters =
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("rosters/"))
                        .map(Map.Entry::getValue)
                        .toList();
        var candidate =
                new Candidate(
                        "seals",
                        files.get("releases/" + release.sequence() + ".json"),
                        files.get("content/" + version.contentHash() + ".json"),
                        rosters,
                        hash -> Optional.ofNullable(files.get("lists/" + hash + ".json")));

        assertThat(new ReleaseVerifier(pins, clock).verify(candidate, null))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void it_tells_what_was_said_and_every_step() {
        assertThat(text("conversation.json")).contains("Since when?");
        assertThat(text("trail.jsonl").lines().toList())
                .anySatisfy(line -> assertThat(line).contains("\"submit\""))
                .anySatisfy(line -> assertThat(line).contains("\"comment\""))
                .anySatisfy(line -> assertThat(line).contains("\"publish\""));
        assertThat(text("rules.en.txt")).contains("R-1");
        assertThat(text("rules.fr.txt")).isNotEqualTo(text("rules.en.txt"));
    }

    @Test
    void it_tells_what_the_version_is_held_to_and_what_of_that_is_new() throws IOException {
        Person analyst = cast.analyst(Agency.CBSA);
        Draft next = journey.draftFrom(version, analyst);
        settings.choose(next.id(), Samples.hash("data"), analyst.id()).orElseThrow();
        version = journey.submitted(next, analyst);
        files = unpacked(pack());

        String held = "Evidence is a run over the data set " + Samples.hash("data");
        assertThat(text("settings.en.txt")).isEqualTo(held + ".\n");
        assertThat(text("settings.fr.txt")).contains("jeu de données " + Samples.hash("data"));
        assertThat(text("difference.en.txt")).contains("/settings/baseline", "+ " + held);
        assertThat(text("README.txt")).contains("settings.*.txt");
    }

    @Test
    void the_same_pack_has_the_same_bytes() throws IOException {
        assertThat(pack()).isEqualTo(pack());
    }

    private byte[] pack() throws IOException {
        var out = new ByteArrayOutputStream();
        packs.write(version.id(), out);
        return out.toByteArray();
    }

    private String text(String name) {
        return new String(files.get(name), UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
