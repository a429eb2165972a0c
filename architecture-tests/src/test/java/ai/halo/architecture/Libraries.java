package ai.halo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Set;
import java.util.stream.Stream;

/** Which library is spoken where. */
final class Libraries {

    private static final String[] VENDORS = {
        "dev.langchain4j..",
        "ai.djl..",
        "ai.onnxruntime..",
        "org.jsoup..",
        "org.commonmark..",
        "org.apache.tika..",
        "org.apache.pdfbox..",
        "org.apache.poi..",
        "com.slack..",
        "com.stripe..",
        "jakarta.mail..",
        "org.eclipse.angus.."
    };

    private Libraries() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.ofAll("jOOQ and the schema stay in persistence", Libraries::jooq),
                Rule.ofAll("Lucene stays in the persistence of knowledge", Libraries::lucene),
                Rule.ofMain(
                        "SQL is spoken by persistence and started by bootstrap", Libraries::sql),
                Rule.ofAll("Micronaut is met in adapters and bootstrap only", Libraries::micronaut),
                Rule.ofMain("vendors are met in llm and integrations only", Libraries::vendors),
                Rule.ofMain(
                        "the network is behind llm, integrations and bootstrap",
                        Libraries::network),
                Rule.ofMain("a URL is opened only where it may be followed", Libraries::urls),
                Rule.ofMain("a query is read as its contract declares it", Libraries::queries));
    }

    private static ArchRule jooq(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.root() + ".persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", house.root() + ".persistence.schema..");
    }

    private static ArchRule lucene(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house.root() + ".persistence.knowledge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..");
    }

    private static ArchRule sql(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(house, "persistence", "bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "com.zaxxer.hikari..",
                        "org.flywaydb..");
    }

    private static ArchRule micronaut(Building house) {
        return noClasses()
                .that()
                .resideInAnyPackage(below(house, "domain", "application"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut..");
    }

    private static ArchRule vendors(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(house, "llm", "integrations"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(VENDORS);
    }

    private static ArchRule network(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(house, "llm", "integrations", "bootstrap"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..");
    }

    /** The database opens its own binaries, which lie on the class path. */
    private static ArchRule urls(Building house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        below(house, "llm", "integrations", "bootstrap", "persistence.database"))
                .should()
                .accessTargetWhere(describe("opens a URL", Libraries::opensUrl));
    }

    private static boolean opensUrl(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(URL.class)
                && Set.of("openConnection", "openStream", "getContent").contains(access.getName());
    }

    /** The gate hands it on together with what its contract declares. */
    private static ArchRule queries(Building house) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(house.root() + ".rest.web.QueryGate")
                .should()
                .accessTargetWhere(describe("reads a query", Libraries::readsQuery));
    }

    private static boolean readsQuery(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo("io.micronaut.http.HttpRequest")
                && access.getName().equals("getParameters");
    }

    private static String[] below(Building house, String... layers) {
        return Stream.of(layers)
                .map(layer -> house.root() + "." + layer + "..")
                .toArray(String[]::new);
    }
}
