// A camera without a lens, for tests: publishes one picture as a PipeWire Video/Source, YUY2 at 25 frames a
// second, until it is ended.
//
//   camera-lens PICTURE DESCRIPTION

#include <pipewire/pipewire.h>
#include <spa/param/video/format-utils.h>

#include <QImage>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

struct Lens {
    pw_main_loop* loop = nullptr;
    pw_stream* stream = nullptr;
    spa_source* timer = nullptr;
    spa_source* end = nullptr;
    int width = 0;
    int height = 0;
    std::vector<uint8_t> frame;
};

std::vector<uint8_t> yuy2Of(const QImage& grey)
{
    std::vector<uint8_t> bytes;
    for (int row = 0; row < grey.height(); ++row) {
        for (int column = 0; column < grey.width(); ++column) {
            bytes.push_back(static_cast<uint8_t>(16 + grey.constScanLine(row)[column] * 219 / 255));
            bytes.push_back(128);
        }
    }
    return bytes;
}

void onState(void* data, pw_stream_state, pw_stream_state state, const char*)
{
    auto& lens = *static_cast<Lens*>(data);
    timespec interval{0, state == PW_STREAM_STATE_STREAMING ? 40'000'000 : 0};
    timespec first = interval;
    pw_loop_update_timer(pw_main_loop_get_loop(lens.loop), lens.timer, &first, &interval, false);
}

void onFormat(void* data, uint32_t id, const spa_pod* param)
{
    auto& lens = *static_cast<Lens*>(data);
    if (param == nullptr || id != SPA_PARAM_Format)
        return;
    const int stride = lens.width * 2;
    uint8_t room[1024];
    spa_pod_builder builder;
    spa_pod_builder_init(&builder, room, sizeof room);
    spa_pod_frame object;
    spa_pod_builder_push_object(&builder, &object, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers);
    spa_pod_builder_add(&builder, SPA_PARAM_BUFFERS_buffers, SPA_POD_CHOICE_RANGE_Int(8, 2, 16),
                        SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1), SPA_PARAM_BUFFERS_size,
                        SPA_POD_Int(stride * lens.height), SPA_PARAM_BUFFERS_stride, SPA_POD_Int(stride), 0);
    const auto* buffers = static_cast<const spa_pod*>(spa_pod_builder_pop(&builder, &object));
    pw_stream_update_params(lens.stream, &buffers, 1);
}

void onProcess(void* data)
{
    auto& lens = *static_cast<Lens*>(data);
    pw_buffer* buffer = pw_stream_dequeue_buffer(lens.stream);
    if (buffer == nullptr)
        return;
    spa_data& plane = buffer->buffer->datas[0];
    if (plane.data != nullptr && plane.maxsize >= lens.frame.size()) {
        std::memcpy(plane.data, lens.frame.data(), lens.frame.size());
        plane.chunk->offset = 0;
        plane.chunk->stride = lens.width * 2;
        plane.chunk->size = static_cast<uint32_t>(lens.frame.size());
    }
    pw_stream_queue_buffer(lens.stream, buffer);
}

void onTimer(void* data, uint64_t)
{
    pw_stream_trigger_process(static_cast<Lens*>(data)->stream);
}

void onEnd(void* data, uint64_t)
{
    pw_main_loop_quit(static_cast<Lens*>(data)->loop);
}

// No more frames first, then the end: who is still reading one shall not lose its memory.
void onSignal(void* data, int)
{
    auto& lens = *static_cast<Lens*>(data);
    auto* loop = pw_main_loop_get_loop(lens.loop);
    timespec never{0, 0};
    pw_loop_update_timer(loop, lens.timer, &never, &never, false);
    timespec soon{0, 400'000'000};
    pw_loop_update_timer(loop, lens.end, &soon, &never, false);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    const auto picture = QImage(QString::fromLocal8Bit(argv[1])).convertToFormat(QImage::Format_Grayscale8);
    if (picture.isNull())
        return 1;
    pw_init(nullptr, nullptr);
    Lens lens;
    lens.width = picture.width();
    lens.height = picture.height();
    lens.frame = yuy2Of(picture);
    lens.loop = pw_main_loop_new(nullptr);
    auto* loop = pw_main_loop_get_loop(lens.loop);
    pw_loop_add_signal(loop, SIGINT, onSignal, &lens);
    pw_loop_add_signal(loop, SIGTERM, onSignal, &lens);
    lens.timer = pw_loop_add_timer(loop, onTimer, &lens);
    lens.end = pw_loop_add_timer(loop, onEnd, &lens);

    pw_stream_events events{};
    events.version = PW_VERSION_STREAM_EVENTS;
    events.state_changed = onState;
    events.param_changed = onFormat;
    events.process = onProcess;
    lens.stream = pw_stream_new_simple(
        loop, argv[2],
        pw_properties_new(PW_KEY_MEDIA_TYPE, "Video", PW_KEY_MEDIA_CLASS, "Video/Source", PW_KEY_MEDIA_ROLE,
                          "Camera", PW_KEY_NODE_NAME, argv[2], PW_KEY_NODE_DESCRIPTION, argv[2], nullptr),
        &events, &lens);

    uint8_t room[1024];
    spa_pod_builder builder;
    spa_pod_builder_init(&builder, room, sizeof room);
    spa_video_info_raw format{};
    format.format = SPA_VIDEO_FORMAT_YUY2;
    format.size = {static_cast<uint32_t>(lens.width), static_cast<uint32_t>(lens.height)};
    format.framerate = {25, 1};
    const spa_pod* formats = spa_format_video_raw_build(&builder, SPA_PARAM_EnumFormat, &format);
    const auto flags = static_cast<pw_stream_flags>(PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS);
    if (pw_stream_connect(lens.stream, PW_DIRECTION_OUTPUT, PW_ID_ANY, flags, &formats, 1) < 0) {
        std::fprintf(stderr, "no PipeWire\n");
        return 1;
    }
    pw_main_loop_run(lens.loop);
    pw_stream_destroy(lens.stream);
    pw_main_loop_destroy(lens.loop);
    pw_deinit();
    return 0;
}
