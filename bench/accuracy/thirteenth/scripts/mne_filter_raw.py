"""Make a synthetic EEG recording, filter it, cut epochs, average."""
import numpy as np
import mne

mne.set_log_level("ERROR")


def synthetic(sfreq=200.0, seconds=20):
    t = np.arange(0, seconds, 1 / sfreq)
    rng = np.random.default_rng(0)
    data = 1e-6 * (10 * np.sin(2 * np.pi * 10 * t) + 5 * np.sin(2 * np.pi * 60 * t))
    data = np.vstack([data + 1e-7 * rng.standard_normal(t.size) for _ in range(3)])
    info = mne.create_info(["Fz", "Cz", "Pz"], sfreq, ch_types="eeg")
    return mne.io.RawArray(data, info)


def main():
    raw = synthetic()
    raw.set_montage("standard_1020")
    raw.filter(1.0, 30.0)
    events = mne.make_fixed_length_events(raw, id=1, duration=2.0)
    epochs = mne.Epochs(raw, events, event_id={"tick": 1}, tmin=0, tmax=1.0, baseline=None, preload=True)
    evoked = epochs.average()
    spectrum = raw.compute_psd(fmin=2, fmax=40, n_fft=400)
    psd, freqs = spectrum.get_data(return_freqs=True)
    print(len(epochs), evoked.data.shape)
    print("peak frequency", freqs[psd.mean(axis=0).argmax()], "Hz")


if __name__ == "__main__":
    main()
