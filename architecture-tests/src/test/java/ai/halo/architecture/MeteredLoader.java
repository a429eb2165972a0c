package ai.halo.architecture;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads classes of ours, and those that read HTML and Markdown for us, with a meter built into
 * every loop, every method and every use of a text.
 */
final class MeteredLoader extends ClassLoader {

    private static final List<String> METERED =
            List.of("ai.halo.", "org.jsoup.", "org.commonmark.");

    private static final ClassDesc METER = ClassDesc.of(Meter.class.getName());
    private static final ClassDesc TEXT = CD_String;
    private static final ClassDesc PATTERN = ClassDesc.of("java.util.regex.Pattern");

    /** What the meter does in their place: the same, and counts. */
    private static final Set<String> METERED_CALLS =
            Arrays.stream(Meter.class.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() > 0)
                    .map(method ->
                            method.getName()
                                    + method.toString().replaceAll(".*\\((.*)\\).*", " $1"))
                    .collect(Collectors.toSet());

    private static final Set<String> LETTER_BY_LETTER =
            Set.of(
                    "charAt",
                    "codePointAt",
                    "chars",
                    "codePoints",
                    "indexOf",
                    "lastIndexOf",
                    "matcher",
                    "split",
                    "matches",
                    "replaceAll",
                    "replaceFirst");

    /** Calls that walk over all of what is handed to them last. */
    private static final Set<String> WALKS_OVER_ARGUMENT =
            Set.of("append", "addAll", "copyOf", "<init>", "equals", "containsAll", "insert");

    private final Set<String> looking = new HashSet<>();

    MeteredLoader() {
        super(MeteredLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            boolean metered =
                    METERED.stream().anyMatch(name::startsWith)
                            && !name.startsWith("ai.halo.architecture.");
            return metered ? metered(name) : super.loadClass(name, resolve);
        }
    }

    private Class<?> metered(String name) throws ClassNotFoundException {
        try (var file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var classes = ClassFile.of();
            byte[] built =
                    classes.transformClass(
                            classes.parse(file.readAllBytes()),
                            ClassTransform.transformingMethodBodies(
                                    CodeTransform.ofStateful(() -> new Body(name))));
            return defineClass(name, built, 0, built.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those that look into texts, letter by letter or with a pattern. */
    Set<String> lookingIntoTexts() {
        return looking;
    }

    /** The body of one method. */
    private final class Body implements CodeTransform {

        private final String home;
        private final Set<Label> passed = new HashSet<>();

        Body(String home) {
            this.home = home;
        }

        @Override
        public void atStart(CodeBuilder code) {
            step(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget target -> {
                    passed.add(target.label());
                    code.with(element);
                }
                case BranchInstruction branch -> {
                    if (passed.contains(branch.target())) {
                        step(code);
                    }
                    code.with(element);
                }
                case InvokeInstruction call -> call(code, call);
                case InvokeDynamicInstruction joined -> {
                    code.with(element);
                    whole(code, joined.typeSymbol().returnType());
                }
                default -> code.with(element);
            }
        }

        private void call(CodeBuilder code, InvokeInstruction call) {
            ClassDesc owner = call.owner().asSymbol();
            MethodTypeDesc type = call.typeSymbol();
            String name = call.name().stringValue();
            if (LETTER_BY_LETTER.contains(name)) {
                looking.add(home);
            }
            boolean ofTheJdk = owner.descriptorString().startsWith("Ljava/");
            if ((owner.equals(TEXT) || owner.equals(PATTERN))
                    && METERED_CALLS.contains(name + " " + parameters(owner, type))) {
                code.invokestatic(METER, name, type.insertParameterTypes(0, owner));
                return;
            }
            if (ofTheJdk
                    && WALKS_OVER_ARGUMENT.contains(name)
                    && type.parameterCount() > 0
                    && !type.parameterType(type.parameterCount() - 1).isPrimitive()) {
                code.dup();
                code.invokestatic(METER, "whole", MethodTypeDesc.of(CD_void, CD_Object));
            }
            code.with(call);
            if (ofTheJdk) {
                whole(code, type.returnType());
            }
        }

        private static String parameters(ClassDesc owner, MethodTypeDesc type) {
            return type.insertParameterTypes(0, owner).parameterList().stream()
                    .map(each ->
                            each.isPrimitive()
                                    ? each.displayName()
                                    : each.packageName() + "." + each.displayName())
                    .collect(Collectors.joining(","));
        }

        /** A text that comes back was copied. */
        private static void whole(CodeBuilder code, ClassDesc type) {
            if (type.equals(TEXT)) {
                code.dup();
                code.invokestatic(METER, "whole", MethodTypeDesc.of(CD_void, CD_Object));
            }
        }

        private void step(CodeBuilder code) {
            code.loadConstant(home);
            code.invokestatic(METER, "step", MethodTypeDesc.of(CD_void, CD_String));
        }
    }
}
