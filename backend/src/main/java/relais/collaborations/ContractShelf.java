package relais.collaborations;

import static relais.collaborations.CollaborationRefusal.PDF_EXPECTED;
import static relais.collaborations.CollaborationRefusal.SIGNED_FILE_EMPTY;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import relais.collaborations.papers.PageReader;
import relais.collaborations.papers.PdfPress;
import relais.collaborations.papers.PdfPress.Printed;
import relais.platform.decision.RefusedException;
import relais.platform.files.FileKind;
import relais.platform.files.FileShelf;
import relais.platform.files.TextOf;
import relais.platform.problems.ProblemException;

/** Contracts as files: printed, kept, signed, read. */
@Component
class ContractShelf {

    private static final long LARGEST_UPLOAD = 20L * 1024 * 1024;
    private static final int LARGEST_OWN = 8 * 1024 * 1024;

    private final FileShelf shelf;
    private final PdfPress press;
    private final PageReader pages;
    private final TextOf textOf;

    ContractShelf(FileShelf shelf, PdfPress press, PageReader pages, TextOf textOf) {
        this.shelf = shelf;
        this.press = press;
        this.pages = pages;
        this.textOf = textOf;
    }

    /** The text as a document, kept. */
    Mono<KeptFile> print(ContractText text, String foot) {
        return press.print(text, foot).flatMap(this::keep);
    }

    /** The document with a page of evidence after it, kept. */
    Mono<KeptFile> append(KeptFile document, ContractText evidence, String foot) {
        return bytes(document)
            .flatMap(pdf -> press.append(pdf, evidence, foot))
            .flatMap(this::keep);
    }

    /** A file from outside, kept; refused when it is no PDF or too large. */
    Mono<KeptFile> bring(Flux<DataBuffer> content) {
        var came = new AtomicBoolean();
        Flux<DataBuffer> watched = content.doOnNext(part -> came.compareAndSet(false, part.readableByteCount() > 0));
        return shelf
            .keep(watched, "contrat-signe.pdf", Set.of(FileKind.PDF), LARGEST_UPLOAD)
            .onErrorMap(ContractShelf::isAnotherKind, _ ->
                new RefusedException(came.get() ? PDF_EXPECTED : SIGNED_FILE_EMPTY)
            )
            .map(kept -> new KeptFile(kept.id(), kept.size(), 0));
    }

    private static boolean isAnotherKind(Throwable failure) {
        return failure instanceof ProblemException problem && "UNSUPPORTED_TYPE".equals(problem.getMessage());
    }

    /** The text of the document as it was sent, without the foot of its pages. */
    Mono<String> agreedText(Contract contract, String foot) {
        return own(contract.document(), contract.document().pages()).map(text -> PageText.withoutFoot(text, foot));
    }

    /**
     * The text of the signed file, without the foot of its pages and without the page of evidence that the product added;
     * empty text when nothing could be read. A file from outside is read where a crash costs nothing.
     */
    Mono<String> signedText(Contract contract, Signature signature, String foot) {
        Mono<String> text = switch (signature) {
            case Signature.Typed typed -> own(typed.file(), contract.document().pages());
            case Signature.Uploaded uploaded -> textOf
                .pdf(uploaded.file().sha256())
                .onErrorResume(ProblemException.class, _ -> Mono.just(""))
                .map(String::strip);
        };
        return text.map(found -> PageText.withoutFoot(found, foot));
    }

    private Mono<String> own(KeptFile file, int count) {
        return bytes(file)
            .flatMap(pages::pages)
            .map(found -> String.join("\n", found.subList(0, Math.min(count, found.size()))));
    }

    private Mono<byte[]> bytes(KeptFile file) {
        return DataBufferUtils.join(shelf.read(file.sha256()), LARGEST_OWN).map(buffer -> {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        });
    }

    private Mono<KeptFile> keep(Printed printed) {
        return Mono.fromSupplier(() -> List.of(DefaultDataBufferFactory.sharedInstance.wrap(printed.pdf())))
            .flatMap(content -> shelf.keep(Flux.<DataBuffer>fromIterable(content), "contrat.pdf"))
            .map(kept -> new KeptFile(kept.id(), kept.size(), printed.pages()));
    }
}
