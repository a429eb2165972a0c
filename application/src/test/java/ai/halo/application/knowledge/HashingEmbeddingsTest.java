package ai.halo.application.knowledge;

class HashingEmbeddingsTest implements EmbeddingsContract {

    @Override
    public Embeddings embeddings() {
        return new HashingEmbeddings();
    }
}
