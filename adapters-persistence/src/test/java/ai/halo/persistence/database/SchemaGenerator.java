package ai.halo.persistence.database;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.MatcherRule;
import org.jooq.meta.jaxb.MatcherTransformType;
import org.jooq.meta.jaxb.Matchers;
import org.jooq.meta.jaxb.MatchersTableType;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the tables as Java, from the migrations: {@code ./mvnw -Pgenerate …}, see CONTRIBUTING.
 */
final class SchemaGenerator {

    public static void main(String[] arguments) throws Exception {
        generate(Path.of(arguments[0]));
    }

    static void generate(Path folder) throws Exception {
        var database = TestPostgres.emptyDatabase("halo_schema");
        var _ = new Roles(database).prepare();
        Migrations.run(database, "filesystem:src/main/resources/db/migration");
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withUrl(database.url())
                                        .withUser(database.user())
                                        .withPassword(database.password()))
                        .withGenerator(
                                new Generator()
                                        .withStrategy(new Strategy().withMatchers(names()))
                                        .withDatabase(tables())
                                        .withGenerate(content())
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(
                                                                "ai.halo.persistence.schema")
                                                        .withDirectory(folder.toString()))));
    }

    /** {@code ConversationTable}, lest it be taken for the conversation. */
    private static Matchers names() {
        return new Matchers()
                .withTables(
                        new MatchersTableType()
                                .withTableClass(
                                        new MatcherRule()
                                                .withTransform(MatcherTransformType.PASCAL)
                                                .withExpression("$0_table")));
    }

    private static Database tables() {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema("public")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history | event\\.xid")
                .withIncludeExcludeColumns(true)
                .withIncludeRoutines(false)
                .withIncludeSequences(false)
                .withIncludeIndexes(false)
                .withIncludeCheckConstraints(false)
                .withForcedTypes(
                        new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("timestamp.*\\ with\\ time\\ zone"));
    }

    private static Generate content() {
        return new Generate()
                .withRecords(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(false)
                .withWhereMethodOverrides(false)
                .withRenameMethodOverrides(false)
                .withJavadoc(false);
    }

    private SchemaGenerator() {}
}
