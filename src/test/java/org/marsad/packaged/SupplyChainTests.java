package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships is written down in the jar itself, and all of it may be shipped. */
class SupplyChainTests {

    private static final String JAR = System.getProperty("marsad.jar", "target/marsad.jar");
    private static final String LIBRARIES = "META-INF/sbom/application.cdx.json";
    private static final String PAGES = "META-INF/sbom/frontend.cdx.json";

    /** Spring Boot adds it when it packages: after the list is made, from its own release. */
    private static final String ADDED_BY_PACKAGING = "spring-boot-jarmode-tools";

    /** Licences under which software may be passed on together with ours; of several that are offered one is enough. */
    private static final Set<String> LICENCES = Set.of(
            "0BSD",
            "Apache-2.0",
            "Apache License v2",
            "BlueOak-1.0.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD 3-clause License w/nuclear disclaimer",
            // Asks that those who advertise it name its authors; nobody here does.
            "BSD-4-Clause",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "CDDL-1.0",
            "CDDL-1.1",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "Mozilla Public License Version 1.1",
            "MPL-2.0",
            "OFL-1.1",
            "Similar to Apache License but with the acknowledgment clause removed",
            "Unicode-3.0",
            "UnRar License");

    /** Packages that do not say their licence where npm looks for it, as their own files say it. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            // MIT, and the mark of bpmn.io stays visible on the diagram: file LICENSE of the package.
            "bpmn-js", "MIT",
            // Readme.md of the package.
            "combine-errors", "MIT");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyLibraryThatShipsIsListedWithItsHash() throws IOException {
        Map<String, String> shipped = hashesOfLibraries();
        assertThat(shipped).hasSizeGreaterThan(100);
        Set<String> listed = StreamSupport.stream(
                        bill(LIBRARIES).path("components").spliterator(), false)
                .flatMap(component ->
                        StreamSupport.stream(component.path("hashes").spliterator(), false))
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .collect(Collectors.toSet());
        shipped.values().removeAll(listed);
        assertThat(shipped.keySet()).isEmpty();
    }

    @Test
    void whatThePagesLoadIsListed() throws IOException {
        assertThat(bill(PAGES).path("components"))
                .extracting(component -> component.path("name").asText())
                .contains("bpmn-js", "tus-js-client", "@expo-google-fonts/ibm-plex-sans-arabic");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIBRARIES, PAGES})
    void everythingThatShipsMayBePassedOn(String bill) throws IOException {
        Map<String, Set<String>> others = new TreeMap<>();
        for (JsonNode component : bill(bill).path("components")) {
            Set<String> licences = licences(component);
            Optional.ofNullable(SAID_ELSEWHERE.get(component.path("name").asText()))
                    .ifPresent(licences::add);
            if (licences.stream().noneMatch(SupplyChainTests::mayBePassedOn)) {
                others.put(component.path("purl").asText(), licences);
            }
        }
        assertThat(others).isEmpty();
    }

    /** The same sources give the same list: nothing in it is drawn by lot. */
    @ParameterizedTest
    @ValueSource(strings = {LIBRARIES, PAGES})
    void theListHasNoNumberOfItsOwn(String bill) throws IOException {
        assertThat(bill(bill).path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill(bill).has("serialNumber")).isFalse();
    }

    private static boolean mayBePassedOn(String licence) {
        return Stream.of(licence.replaceAll("[()]", "").split(" OR "))
                .anyMatch(
                        offered -> LICENCES.containsAll(List.of(offered.strip().split(" AND "))));
    }

    private static Set<String> licences(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            licences.add(
                    each.has("expression")
                            ? each.path("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText()));
        }
        return licences;
    }

    private static JsonNode bill(String name) throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            ZipEntry entry = jar.getEntry(name);
            assertThat(entry).as(name).isNotNull();
            try (InputStream in = jar.getInputStream(entry)) {
                return JSON.readTree(in);
            }
        }
    }

    private static Map<String, String> hashesOfLibraries() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (ZipFile jar = new ZipFile(JAR)) {
            for (ZipEntry entry : jar.stream()
                    .filter(each -> each.getName().matches("BOOT-INF/(lib|classes/worker/lib)/.*\\.jar"))
                    .filter(each -> !each.getName().contains(ADDED_BY_PACKAGING))
                    .toList()) {
                hashes.put(entry.getName(), sha256(jar.getInputStream(entry)));
            }
        }
        return hashes;
    }

    private static String sha256(InputStream content) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
